import type { Visit } from '#server/pages/visit.ts';
import { signatureAnswer } from './signatureAnswer.ts';
import { receiptDownload, signatureDownload } from './signatureDownload.ts';

/**
 * The page of one's own signature: all that is kept, and by `?download=json` the same as a file, by `?download=receipt`
 * the proof that it is in the public log. Looks only.
 */
export async function signaturePage(visit: Visit<'signature'>): Promise<Response> {
  const { portal, letter, secret, query } = visit;
  const { view, signature } = await portal.services.openSignature(letter, secret);
  if (signature && query.get('download') === 'json') return signatureDownload(visit, signature);
  const receipt = signature && query.get('download') === 'receipt' ? await receiptDownload(visit, signature) : null;
  return receipt ?? signatureAnswer(visit, 200, { view, signature, more: seen(query) });
}

const seen = (query: URLSearchParams) => (['changed', 'affirmed'] as const).filter((done) => query.has(done));
