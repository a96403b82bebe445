import type { DomainChecks } from '#server/domains/port.ts';
import type { DnsFinding, FileFinding } from '#signon/verification.ts';
import type { VerificationAsked } from './verificationLine.ts';

/** By what a verification was found, or what was found in its places. */
export type Looked = { by: 'dns' | 'file' } | { dns: DnsFinding; file: FileFinding };

/** Looks in both places at once. Never throws. */
export async function lookForVerification(
  { names, files }: DomainChecks,
  { name, domain, path, line }: VerificationAsked,
): Promise<Looked> {
  const [dns, file] = await Promise.all([names.texts(name).catch(() => null), files.read(domain, path)]);
  if (dns?.some((text) => text.trim() === line)) return { by: 'dns' };
  if (typeof file !== 'string' && file.text.split('\n').some((text) => text.trim() === line)) return { by: 'file' };
  return {
    dns: dns === null ? 'failed' : dns.length === 0 ? 'absent' : 'other',
    file: typeof file === 'string' ? file : 'other',
  };
}
