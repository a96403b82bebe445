import { changeSignature, openSignature, withdrawSignature } from '#server/letters/ownSignature.ts';
import { isSecret } from '#signon/confirm.ts';
import type { ManageView } from '#signon/manage.ts';
import type { Signature } from '#signon/signature.ts';
import type { Answer } from './answer.ts';
import { notForRobots, pageAnswer } from './pageAnswer.ts';
import { letterOf, type Visit } from './portal.ts';
import { readFields } from './readFields.ts';
import { receiptDownload } from './receiptDownload.ts';
import { redirect } from './redirect.ts';
import { Refusal } from './refusal.ts';
import { signatureDownload } from './signatureDownload.ts';
import { heldOutcomes, ownerBlanks, sealedOutcomes, signerOutcomes } from './signerBlanks.ts';

/**
 * The page of one's own signature: all that is kept, and by `?download=json` the same as a file, by `?download=receipt`
 * the proof that it is in the public log. Looks only.
 */
export async function signaturePage(visit: Visit): Promise<Answer> {
  const { portal, letter, secret, query } = visit;
  const { view, signature } = await openSignature(portal.desk, letter, secret);
  if (signature && query.get('download') === 'json') return signatureDownload(visit, signature);
  const receipt = signature && query.get('download') === 'receipt' ? await receiptDownload(visit, signature) : null;
  return receipt ?? answer(visit, 200, { view, signature, more: query.has('changed') ? ['changed'] : [] });
}

/**
 * The two buttons of that page: `do=change` with `display` and, for a name that we cannot read, `name`; and `do=withdraw`.
 *
 * @returns 303 to the page that says it is changed, the page that says it is withdrawn, 422 for an unknown display or a name that is none, 404 for a link that opens nothing
 * @throws Refusal 400 for any other button
 */
export async function signatureByButton(visit: Visit): Promise<Answer> {
  const { portal, request, letter, secret, path, template } = visit;
  const fields = await readFields(request);
  switch (fields.get('do')) {
    case 'change': {
      const display = fields.get('display') ?? '';
      const name = fields.get('name') ?? '';
      const outcome = await changeSignature(portal.desk, letter, secret, display, name);
      if (outcome === 'changed') return redirect(portal.site, 303, path, `${path}?changed=1`);
      const { view, signature } = await openSignature(portal.desk, letter, secret);
      if (outcome.startsWith('name:')) return answer(visit, 422, { view, signature, more: [outcome], form: { display, name } });
      return answer(visit, 422, { view, signature, more: outcome === 'not-a-display' ? [outcome] : [] });
    }
    case 'withdraw': {
      const outcome = await withdrawSignature(portal.desk, letter, secret);
      if (outcome === 'withdrawn') return pageAnswer(template, 200, { outcomes: [outcome] }, notForRobots);
      return answer(visit, 404, { view: isSecret(secret) ? 'unknown' : 'mangled', signature: null, more: [] });
    }
    default:
      throw new Refusal(400, 'bad-request');
  }
}

type Typed = { display: string; name: string };
type About = { view: ManageView; signature: Signature | null; more: string[]; form?: Typed };

async function answer(visit: Visit, status: number, { view, signature, more, form }: About): Promise<Answer> {
  const { portal, template, letter, secret: typed } = visit;
  // The links to the other languages lead to the same page.
  const secret = encodeURIComponent(typed);
  if (!signature) return pageAnswer(template, 404, { blanks: { secret }, outcomes: [view] }, notForRobots);
  const told = [...signerOutcomes(signature), ...heldOutcomes(signature), ...sealedOutcomes(signature)];
  const outcomes = [view, ...more, ...told, signature.updates ? 'updates:yes' : 'updates:no'];
  const entry = await portal.desk.store.ledger.entryOf(signature.id);
  if (entry) outcomes.push(entry.index === null ? 'receipt:soon' : 'receipt:ready');
  const blanks = { secret, ...ownerBlanks(signature, template.locale, letterOf(portal.site, letter)), ...(form && formBlanks(form, signature)) };
  return pageAnswer(template, status, { blanks, outcomes }, notForRobots);
}

/** What stands in the form of a change that was not made, as it was typed and chosen. */
const formBlanks = ({ display, name }: Typed, signature: Signature): Record<string, string> => ({
  'value.name': name,
  'invalid.name': 'true',
  [`checked.display.${signature.display}`]: '',
  [`checked.display.${display}`]: 'checked',
});
