import { valuesOf } from '#blanks/filling.ts';
import type { OutcomeOf } from '#blanks/list.ts';
import type { Locale } from '#i18n/locales.ts';
import { notForRobots, pageAnswer, retryAfter } from '#server/answers/pageAnswer.ts';
import { letterOf, type Portal } from '#server/answers/portal.ts';
import { redirect } from '#server/answers/respond.ts';
import { HttpError } from '#server/request/httpError.ts';
import { readFields } from '#server/request/readBody.ts';
import { isOfOlderMeaning } from '#signon/affirm.ts';
import { ticked } from '#signon/form.ts';
import { isDisplay, type ManageView } from '#signon/manage.ts';
import { isSecret } from '#signon/secret.ts';
import type { Signature } from '#signon/signature.ts';
import { inLocale } from './inLocale.ts';
import { retentionBlanks } from './lifeBlanks.ts';
import { ownTies } from './ownTies.ts';
import { receiptDownload, signatureDownload } from './signatureDownload.ts';
import { heldOutcomes, ownerBlanks, sealedOutcomes, signerOutcomes, stepBlank } from './signerBlanks.ts';
import { verificationFilling } from './verificationFilling.ts';
import type { Visit } from './visit.ts';

/**
 * The page of one's own signature: all that is kept, and by `?download=json` the same as a file, by `?download=receipt`
 * the proof that it is in the public log. Looks only.
 */
export async function signaturePage(visit: Visit<'signature'>): Promise<Response> {
  const { portal, letter, secret, query } = visit;
  const { view, signature } = await portal.services.openSignature(letter, secret);
  if (signature && query.get('download') === 'json') return signatureDownload(visit, signature);
  const receipt = signature && query.get('download') === 'receipt' ? await receiptDownload(visit, signature) : null;
  return receipt ?? answer(visit, 200, { view, signature, more: seen(query) });
}

const seen = (query: URLSearchParams) => (['changed', 'affirmed'] as const).filter((done) => query.has(done));

/**
 * The buttons of that page: `do=change` with `display` and, for a name that we cannot read, `name`; `do=updates` with
 * `updates` when news are wanted; `do=reason` with `reason` and `role`, empty to take them back; `do=affirm`, under the words that the letter has now; `do=withdraw`; and `do=check`, which looks for the verification of an organisation.
 * `do=partner` takes back what was agreed to with a partner; `do=friends` and `do=no-friends` begin and end a link that counts who
 * comes by it.
 *
 * @returns 303 to the page that says it is changed, the page that says it is withdrawn, 422 for an unknown display or a name that is none, 404 for a link that opens nothing
 * @throws HttpError 400 for any other button
 */
export async function signatureByButton(visit: Visit<'signature'>): Promise<Response> {
  const { portal, request, letter, secret, path, template } = visit;
  const fields = await readFields(request);
  switch (fields.get('do')) {
    case 'change': {
      const display = fields.get('display') ?? '';
      const name = fields.get('name') ?? '';
      const outcome = await portal.services.changeSignature(letter, secret, display, name);
      if (outcome === 'changed') return redirect(portal.site, 303, path, `${path}?changed=1`);
      const { view, signature } = await portal.services.openSignature(letter, secret);
      if (outcome.startsWith('name:'))
        return answer(visit, 422, { view, signature, more: [outcome], form: { display, name } });
      return answer(visit, 422, { view, signature, more: outcome === 'not-a-display' ? [outcome] : [] });
    }
    case 'reason': {
      const typed = { reason: fields.get('reason') ?? '', role: fields.get('role') ?? '' };
      const outcome = await portal.services.changeReason(letter, secret, typed);
      if (outcome === 'said' || outcome === 'taken-back') return redirect(portal.site, 303, path, `${path}?changed=1`);
      const { view, signature } = await portal.services.openSignature(letter, secret);
      // What somebody told of own abuse is not shown again.
      if (outcome === 'to-help') return answer(visit, 200, { view, signature, more: ['reason:to-help'] });
      return outcome === 'superseded' || outcome === 'unknown' || outcome === 'mangled'
        ? answer(visit, 404, { view: outcome, signature: null, more: [] })
        : answer(visit, 422, { view, signature, more: [outcome], said: typed });
    }
    case 'affirm': {
      const version = letterOf(portal.site, letter)?.version ?? '';
      const outcome = await portal.services.affirmSignature(letter, secret, version);
      if (outcome === 'affirmed') return redirect(portal.site, 303, path, `${path}?affirmed=1`);
      return answer(visit, 404, { view: outcome, signature: null, more: [] });
    }
    case 'updates':
      return afterChange(visit, await portal.services.changeNews(letter, secret, ticked(fields.get('updates'))));
    case 'partner':
      return afterChange(visit, await portal.services.endConsent(letter, secret));
    case 'friends':
    case 'no-friends':
      return afterChange(visit, await portal.services.countFriends(letter, secret, fields.get('do') === 'friends'));
    case 'withdraw': {
      const outcome = await portal.services.withdrawSignature(letter, secret);
      if (outcome === 'withdrawn') {
        const blanks = stepBlank(portal, template.locale);
        return pageAnswer(template, 200, { blanks, outcomes: [outcome] }, notForRobots);
      }
      return answer(visit, 404, { view: isSecret(secret) ? 'unknown' : 'mangled', signature: null, more: [] });
    }
    case 'check':
      return checkByButton(visit);
    default:
      throw new HttpError(400, 'bad-request');
  }
}

/** @returns 303 to the page that says it is changed, or 404 */
const afterChange = (visit: Visit<'signature'>, outcome: 'changed' | Exclude<ManageView, 'kept'>) =>
  outcome === 'changed'
    ? redirect(visit.portal.site, 303, visit.path, `${visit.path}?changed=1`)
    : answer(visit, 404, { view: outcome, signature: null, more: [] });

/** @returns 303 to the page that says it is proven, the same page with what was found instead, 429 or 503 when it was not looked for */
async function checkByButton(visit: Visit<'signature'>): Promise<Response> {
  const { portal, client, letter, secret, path } = visit;
  const checked = await portal.services.verifyOrganisation(letter, secret, client);
  const { outcome } = checked;
  if (outcome === 'proven' || outcome === 'already' || outcome === 'refused')
    return redirect(portal.site, 303, path, path);
  const { view, signature } = await portal.services.openSignature(letter, secret);
  if (outcome === 'not-found')
    return answer(visit, 200, {
      view,
      signature,
      more: ['checked', `dns:${checked.found.dns}`, `file:${checked.found.file}`],
    });
  if (outcome === 'too-many')
    return answer(visit, 429, { view, signature, more: ['check:too-many'], retryMinutes: checked.retryMinutes });
  if (outcome === 'busy') portal.metrics.unavailable('checks');
  return outcome === 'busy'
    ? answer(visit, 503, { view, signature, more: ['check:busy'], retryMinutes: 1 })
    : answer(visit, 200, { view, signature, more: [] });
}

type Typed = { display: string; name: string };
type About = {
  view: ManageView;
  signature: Signature | null;
  more: OutcomeOf<'signature'>[];
  form?: Typed;
  said?: { reason: string; role: string };
  retryMinutes?: number;
};

async function answer(
  visit: Visit<'signature'>,
  status: number,
  { view, signature, more, form, said, retryMinutes }: About,
): Promise<Response> {
  const { portal, template, letter, secret: typed } = visit;
  // The links to the other languages lead to the same page.
  const secret = encodeURIComponent(typed);
  const { retention } = (await portal.readings.counts.of(letter)).counts;
  const known = letterOf(portal.site, letter);
  const until = known ? retentionBlanks(retention, known, template.locale) : {};
  // No link opens anything any more, so whoever has one is told the same.
  if (!signature && view === 'unknown' && until.dataEnded)
    return pageAnswer(
      template,
      410,
      { blanks: { secret, dataEnd: until.dataEnded }, outcomes: ['ended'] },
      notForRobots,
    );
  if (!signature) return pageAnswer(template, 404, { blanks: { secret }, outcomes: [view] }, notForRobots);
  const told = [...signerOutcomes(signature), ...heldOutcomes(signature), ...sealedOutcomes(signature)];
  const outcomes: OutcomeOf<'signature'>[] = [view, ...more, ...told, signature.updates ? 'updates:yes' : 'updates:no'];
  const details = await portal.services.ownDetails(signature);
  const { standing, motive, isPlaced } = details;
  if (isPlaced !== null) outcomes.push(isPlaced ? 'receipt:ready' : 'receipt:soon');
  if (standing && !standing.isTold) outcomes.push('told:soon');
  if (motive) outcomes.push(`reason:${motive.state}`);
  if (signature.kind === 'person') outcomes.push('person');
  const verification = verificationFilling(details, signature, template.locale);
  const own = ownerBlanks(signature, template.locale, known);
  if (!until.dataEnd) outcomes.push('dataOpen');
  const ties = ownTies(portal, signature, details, template.locale);
  const blanks = {
    secret,
    ...stepBlank(portal, template.locale),
    ...own,
    ...(until.dataEnd && { dataEnd: until.dataEnd }),
    ...(await versionBlanks(portal.site, signature, template.locale)),
    ...ties.blanks,
    ...(standing && { 'signer.number': inLocale(template.locale).number(standing.number) }),
    ...(form && formBlanks(form, signature)),
    'value.reason': said?.reason ?? motive?.text ?? '',
    'value.role': said?.role ?? motive?.role ?? '',
    ...(said &&
      valuesOf([[more.some((one) => one.startsWith('reason:')) ? 'invalid.reason' : 'invalid.role', 'true']])),
    ...verification.blanks,
    ...(retryMinutes !== undefined && { retryMinutes: inLocale(template.locale).number(retryMinutes) }),
  };
  const headers = retryMinutes === undefined ? notForRobots : { ...notForRobots, ...retryAfter(retryMinutes) };
  return pageAnswer(
    template,
    status,
    { blanks, outcomes: [...outcomes, ...ties.outcomes, ...verification.outcomes] },
    headers,
  );
}

/** Where the words are that were signed, and those to affirm where they mean something else; each where its page is kept. */
async function versionBlanks(site: Portal['site'], { letter, letterVersion }: Signature, locale: Locale) {
  const current = letterOf(site, letter)?.version ?? '';
  const pathOf = async (version: string) => {
    const path = version.replace('.', '-');
    return (await site.describe(`/${locale}/letters/${letter}/versions/${path}`)) ? path : '';
  };
  return {
    'signer.versionPath': await pathOf(letterVersion),
    ...(isOfOlderMeaning(letterVersion, current) && {
      'affirm.version': current,
      'affirm.path': await pathOf(current),
    }),
  };
}

/** What stands in the form of a change that was not made, as it was typed and chosen. */
const formBlanks = ({ display, name }: Typed, signature: Signature) => ({
  'value.name': name,
  'invalid.name': 'true',
  ...valuesOf([[`checked.display.${signature.display}`, '']]),
  ...(isDisplay(display) && valuesOf([[`checked.display.${display}`, 'checked']])),
});
