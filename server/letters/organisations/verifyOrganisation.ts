import type { DomainChecks } from '#server/domains/port.ts';
import { linkOf } from '#server/letters/linkOf.ts';
import { openSignature } from '#server/letters/ownSignature/ownSignature.ts';
import type { Services } from '#server/letters/services.ts';
import { minutesLeft, windowAt } from '#server/letters/windowAt.ts';
import { limits } from '#signon/limits.ts';
import { supersedeOlder } from '#signon/manage.ts';
import type { Signature } from '#signon/signature.ts';
import {
  type DnsFinding,
  type FileFinding,
  type VerifyOutcome,
  verify,
  viewVerification,
} from '#signon/verification.ts';
import { type VerificationAsked, verificationAsked } from './verificationLine.ts';

type Checked =
  | { outcome: VerifyOutcome }
  | { outcome: 'not-found'; found: Exclude<Looked, { by: unknown }> }
  | { outcome: 'too-many'; retryMinutes: number }
  | { outcome: 'busy' };

/** So many domains are looked at at one time in this process. */
const mostAtOnce = 10;
let underWay = 0;

/**
 * Looks for the verification of an organisation, for who holds the link of its signature, and writes it down when it is there.
 * Strangers' machines are asked between two transactions, never within one.
 *
 * @param address the IP address the press came from. It is hashed at once and never kept
 * @throws StoreBusy when the store cannot take more work now
 */
export async function verifyOrganisation(
  services: Services,
  letter: string,
  secret: string,
  address: string,
): Promise<Checked> {
  const { signature } = await openSignature(services, letter, secret);
  const asked = signature && verificationAsked(services.keys, signature);
  const { checks } = services;
  if (!asked || !checks || viewVerification(signature, true) !== 'provable')
    return { outcome: signature?.verification ? 'already' : 'unknown' };
  if (underWay >= mostAtOnce) return { outcome: 'busy' };
  const retryMinutes = await admit(services, signature, address);
  if (retryMinutes !== null) return { outcome: 'too-many', retryMinutes };

  underWay += 1;
  const looked = await lookForVerification(checks, asked).finally(() => {
    underWay -= 1;
  });
  if (!('by' in looked)) return { outcome: 'not-found', found: looked };
  const now = services.now();
  const outcome = await services.store.transact(async (tx) => {
    const link = await linkOf(tx, services.keys, letter, secret);
    const { outcome, changes } = verify(link?.signature ?? null, { by: looked.by, domain: asked.domain }, now);
    if (outcome === 'proven' && link) await tx.write({ ...changes, supersede: supersedeOlder(link) }, now);
    return outcome;
  });
  if (outcome === 'proven') {
    services.counts.drop(letter);
    services.nudgeLedger();
  }
  return { outcome };
}

/** Counts a check for its signature and its network. @returns null, or after how many minutes there is room for one more */
async function admit({ store, keys, now }: Services, { id }: Signature, address: string): Promise<number | null> {
  const at = now();
  const window = windowAt(at, limits.networkWindow);
  const network = `verification/${keys.networkHash(address)}`;
  const bounds = [
    [`verification/${id}`, limits.checksPerSignature],
    [network, limits.checksPerNetwork],
    ['verification/all', limits.checksInAll],
  ] as const;
  const isAdmitted = await store.transact(async (tx) => {
    const counts = await Promise.all(bounds.map(([what]) => tx.counted(what, window.start)));
    if (bounds.some(([, most], index) => (counts[index] ?? 0) >= most)) return false;
    await Promise.all(bounds.map(([what]) => tx.count(what, window)));
    return true;
  });
  return isAdmitted ? null : minutesLeft(window, at);
}

/** By what a verification was found, or what was found in its places. */
type Looked = { by: 'dns' | 'file' } | { dns: DnsFinding; file: FileFinding };

/** Looks in both places at once. Never throws. */
async function lookForVerification(
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
