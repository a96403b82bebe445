import { notForRobots, pageAnswer } from '#server/answers/pageAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import { redirect } from '#server/answers/respond.ts';
import { stepBlank } from '#server/pages/confirming/signerBlanks.ts';
import type { Visit } from '#server/pages/visit.ts';
import { HttpError } from '#server/request/httpError.ts';
import { readFields } from '#server/request/readBody.ts';
import { ticked } from '#signon/form/form.ts';
import type { ManageView } from '#signon/ownSignature/manage.ts';
import { isSecret } from '#signon/secret.ts';
import { signatureAnswer } from './signatureAnswer.ts';

type Button = (visit: Visit<'signature'>, fields: ReadonlyMap<string, string>) => Promise<Response>;

/** The buttons by the value of `do`: those that change something, again and again if one likes, have an end in each hour. */
const buttons: ReadonlyMap<string, Button> = new Map<string, Button>([
  ['change', withinHour(changeDisplay)],
  ['updates', withinHour(changeNews)],
  ['reason', withinHour(changeReason)],
  ['affirm', affirm],
  ['partner', endConsent],
  ['friends', withinHour((visit) => countFriends(visit, true))],
  ['no-friends', withinHour((visit) => countFriends(visit, false))],
  ['check', verify],
  ['withdraw', withdraw],
]);

/**
 * The buttons of the page of one's own signature.
 *
 * @returns 303 to the page that says what was done, or the page with what was not; 404 for a link that opens nothing, 429
 *   after too many changes in an hour
 * @throws HttpError 400 for a button that there is not
 */
export async function signatureByButton(visit: Visit<'signature'>): Promise<Response> {
  const fields = await readFields(visit.request);
  const button = buttons.get(fields.get('do') ?? '');
  if (!button) throw new HttpError(400, 'bad-request');
  return button(visit, fields);
}

/** A button that does nothing when its signature was changed too often within the hour; the page then says so. */
function withinHour(button: Button): Button {
  return async (visit, fields) => {
    const { portal, letter, secret } = visit;
    const retryMinutes = await portal.services.admitChange(letter, secret);
    if (retryMinutes === null) return button(visit, fields);
    const { view, signature } = await portal.services.openSignature(letter, secret);
    return signatureAnswer(visit, 429, { view, signature, more: ['change:too-many'], retryMinutes });
  };
}

/** Changes how the name is shown; `name` is the name where we cannot read it. */
async function changeDisplay(visit: Visit<'signature'>, fields: ReadonlyMap<string, string>): Promise<Response> {
  const { portal, letter, secret } = visit;
  const [display, name] = [fields.get('display') ?? '', fields.get('name') ?? ''];
  const outcome = await portal.services.changeSignature(letter, secret, display, name);
  if (outcome === 'changed') return changed(visit);
  const { view, signature } = await portal.services.openSignature(letter, secret);
  if (outcome.startsWith('name:'))
    return signatureAnswer(visit, 422, { view, signature, more: [outcome], form: { display, name } });
  return signatureAnswer(visit, 422, { view, signature, more: outcome === 'not-a-display' ? [outcome] : [] });
}

/** `updates` is there when news are wanted. */
async function changeNews(visit: Visit<'signature'>, fields: ReadonlyMap<string, string>): Promise<Response> {
  const { portal, letter, secret } = visit;
  return afterChange(visit, await portal.services.changeNews(letter, secret, ticked(fields.get('updates'))));
}

/** Says why one signed; empty takes it back. */
async function changeReason(visit: Visit<'signature'>, fields: ReadonlyMap<string, string>): Promise<Response> {
  const { portal, letter, secret } = visit;
  const typed = { reason: fields.get('reason') ?? '', role: fields.get('role') ?? '' };
  const outcome = await portal.services.changeReason(letter, secret, typed);
  if (outcome === 'said' || outcome === 'taken-back') return changed(visit);
  if (outcome === 'superseded' || outcome === 'unknown' || outcome === 'mangled') return opensNothing(visit, outcome);
  const { view, signature } = await portal.services.openSignature(letter, secret);
  // What somebody told of own abuse is not shown again.
  if (outcome === 'to-help') return signatureAnswer(visit, 200, { view, signature, more: ['reason:to-help'] });
  return signatureAnswer(visit, 422, { view, signature, more: [outcome], said: typed });
}

/** Affirms the signature under the words that the letter has now. */
async function affirm(visit: Visit<'signature'>): Promise<Response> {
  const { portal, letter, secret } = visit;
  const version = letterOf(portal.site, letter)?.version ?? '';
  const outcome = await portal.services.affirmSignature(letter, secret, version);
  return outcome === 'affirmed' ? changed(visit, 'affirmed') : opensNothing(visit, outcome);
}

/** Takes back what was agreed to with a partner. */
async function endConsent(visit: Visit<'signature'>): Promise<Response> {
  const { portal, letter, secret } = visit;
  return afterChange(visit, await portal.services.endConsent(letter, secret));
}

/** Begins or ends a link that counts who comes by it. */
async function countFriends(visit: Visit<'signature'>, isWanted: boolean): Promise<Response> {
  const { portal, letter, secret } = visit;
  return afterChange(visit, await portal.services.countFriends(letter, secret, isWanted));
}

async function withdraw(visit: Visit<'signature'>): Promise<Response> {
  const { portal, letter, secret, template } = visit;
  const outcome = await portal.services.withdrawSignature(letter, secret);
  if (outcome !== 'withdrawn') return opensNothing(visit, isSecret(secret) ? 'unknown' : 'mangled');
  return pageAnswer(template, 200, { blanks: stepBlank(portal, template.locale), outcomes: [outcome] }, notForRobots);
}

/**
 * Looks for the verification of an organisation.
 *
 * @returns 303 to the page that says it is proven, the same page with what was found instead, 429 or 503 when it was not looked for
 */
async function verify(visit: Visit<'signature'>): Promise<Response> {
  const { portal, client, letter, secret, path } = visit;
  const checked = await portal.services.verifyOrganisation(letter, secret, client);
  const { outcome } = checked;
  if (outcome === 'proven' || outcome === 'already' || outcome === 'rejected')
    return redirect(portal.site, 303, path, path);
  const { view, signature } = await portal.services.openSignature(letter, secret);
  if (outcome === 'not-found')
    return signatureAnswer(visit, 200, {
      view,
      signature,
      more: ['checked', `dns:${checked.found.dns}`, `file:${checked.found.file}`],
    });
  if (outcome === 'too-many')
    return signatureAnswer(visit, 429, {
      view,
      signature,
      more: ['check:too-many'],
      retryMinutes: checked.retryMinutes,
    });
  if (outcome === 'busy') portal.metrics.unavailable('checks');
  return outcome === 'busy'
    ? signatureAnswer(visit, 503, { view, signature, more: ['check:busy'], retryMinutes: 1 })
    : signatureAnswer(visit, 200, { view, signature, more: [] });
}

type OpensNothing = Exclude<ManageView, 'kept'>;

const changed = ({ portal, path }: Visit<'signature'>, what: 'changed' | 'affirmed' = 'changed'): Response =>
  redirect(portal.site, 303, path, `${path}?${what}=1`);

const opensNothing = (visit: Visit<'signature'>, view: OpensNothing): Promise<Response> =>
  signatureAnswer(visit, 404, { view, signature: null, more: [] });

const afterChange = (visit: Visit<'signature'>, outcome: 'changed' | OpensNothing) =>
  outcome === 'changed' ? changed(visit) : opensNothing(visit, outcome);
