import { changeSignature, openSignature, withdrawSignature } from '#server/letters/ownSignature.ts';
import { isSecret } from '#signon/confirm.ts';
import type { ManageView } from '#signon/manage.ts';
import type { Signature } from '#signon/signature.ts';
import type { Answer } from './answer.ts';
import { notForRobots, pageAnswer } from './pageAnswer.ts';
import type { Visit } from './portal.ts';
import { readFields } from './readFields.ts';
import { receiptDownload } from './receiptDownload.ts';
import { redirect } from './redirect.ts';
import { Refusal } from './refusal.ts';
import { signatureDownload } from './signatureDownload.ts';
import { heldOutcomes, ownerBlanks, signerOutcomes } from './signerBlanks.ts';

/**
 * The page of one's own signature: all that is kept, and by `?download=json` the same as a file, by `?download=receipt`
 * the proof that it is in the public log. Looks only.
 */
export async function signaturePage(visit: Visit): Promise<Answer> {
  const { portal, letter, secret, query } = visit;
  const { view, signature } = await openSignature(portal.desk, letter, secret);
  if (signature && query.get('download') === 'json') return signatureDownload(visit, signature);
  const receipt = signature && query.get('download') === 'receipt' ? await receiptDownload(visit, signature) : null;
  return receipt ?? answer(visit, 200, view, signature, query.has('changed') ? ['changed'] : []);
}

/**
 * The two buttons of that page: `do=change` with `display`, and `do=withdraw`.
 *
 * @returns 303 to the page that says it is changed, the page that says it is withdrawn, 422 for an unknown display, 404 for a link that opens nothing
 * @throws Refusal 400 for any other button
 */
export async function signatureByButton(visit: Visit): Promise<Answer> {
  const { portal, request, letter, secret, path, template } = visit;
  const fields = await readFields(request);
  switch (fields.get('do')) {
    case 'change': {
      const outcome = await changeSignature(portal.desk, letter, secret, fields.get('display') ?? '');
      if (outcome === 'changed') return redirect(portal.site, 303, path, `${path}?changed=1`);
      const { view, signature } = await openSignature(portal.desk, letter, secret);
      return answer(visit, 422, view, signature, outcome === 'not-a-display' ? [outcome] : []);
    }
    case 'withdraw': {
      const outcome = await withdrawSignature(portal.desk, letter, secret);
      if (outcome === 'withdrawn') return pageAnswer(template, 200, { outcomes: [outcome] }, notForRobots);
      return answer(visit, 404, isSecret(secret) ? 'unknown' : 'mangled', null, []);
    }
    default:
      throw new Refusal(400, 'bad-request');
  }
}

async function answer(visit: Visit, status: number, view: ManageView, signature: Signature | null, more: string[]): Promise<Answer> {
  const { portal, template, secret: typed } = visit;
  // The links to the other languages lead to the same page.
  const secret = encodeURIComponent(typed);
  if (!signature) return pageAnswer(template, 404, { blanks: { secret }, outcomes: [view] }, notForRobots);
  const outcomes = [view, ...more, ...signerOutcomes(signature), ...heldOutcomes(signature), signature.updates ? 'updates:yes' : 'updates:no'];
  const entry = await portal.desk.store.ledger.entryOf(signature.id);
  if (entry) outcomes.push(entry.index === null ? 'receipt:soon' : 'receipt:ready');
  return pageAnswer(template, status, { blanks: { secret, ...ownerBlanks(signature, template.locale) }, outcomes }, notForRobots);
}
