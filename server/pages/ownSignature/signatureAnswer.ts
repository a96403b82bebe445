import { valuesOf } from '#blanks/filling.ts';
import type { OutcomeOf } from '#blanks/templates/templates.ts';
import type { Locale } from '#i18n/locales.ts';
import { notForRobots, pageAnswer, retryAfter } from '#server/answers/pageAnswer.ts';
import { letterOf, type Portal } from '#server/answers/portal.ts';
import { ownTies } from '#server/pages/confirming/ownTies.ts';
import {
  heldOutcomes,
  ownerBlanks,
  sealedOutcomes,
  signerOutcomes,
  stepBlank,
} from '#server/pages/confirming/signerBlanks.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import { retentionBlanks } from '#server/pages/letter/lifeBlanks.ts';
import type { Visit } from '#server/pages/visit.ts';
import { isOfOlderMeaning } from '#signon/affirming/affirm.ts';
import { isDisplay, type ManageView } from '#signon/ownSignature/manage.ts';
import type { Signature } from '#signon/signature.ts';
import { verificationFilling } from './verificationFilling.ts';

type Typed = { display: string; name: string };
/** What the page of one's own signature is answered with. */
type About = {
  view: ManageView;
  signature: Signature | null;
  /** Outcomes besides those that follow from the signature. */
  more: OutcomeOf<'signature'>[];
  /** What was typed to change how the name is shown, which was not changed. */
  form?: Typed;
  /** What was typed as the reason for signing, which is not kept. */
  said?: { reason: string; role: string };
  retryMinutes?: number;
};

/** The page of one's own signature, or what its link leads to instead. */
export async function signatureAnswer(
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
  const { signerNumber, motive, isPlaced } = details;
  if (isPlaced !== null) outcomes.push(isPlaced ? 'receipt:ready' : 'receipt:soon');
  if (signerNumber && !signerNumber.isTold) outcomes.push('told:soon');
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
    ...(signerNumber && { 'signer.number': inLocale(template.locale).number(signerNumber.number) }),
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
