import type { OutcomeOf } from '#blanks/list.ts';
import { notForRobots, pageAnswer } from '#server/answers/pageAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import { redirect } from '#server/answers/respond.ts';
import { confirmSignature, openConfirmation } from '#server/letters/confirming/confirmByLink.ts';
import { readText } from '#server/request/readBody.ts';
import { type ConfirmView, detailsRevision } from '#signon/confirm.ts';
import { publicCounts } from './publicCounts.ts';
import { numberBlank, signerBlanks, signerOutcomes } from './signerBlanks.ts';
import type { Visit } from './visit.ts';

const statusOf: Record<ConfirmView, number> = {
  ready: 200,
  confirmed: 200,
  superseded: 410,
  expired: 410,
  unknown: 404,
  mangled: 404,
};

/** The page behind a mailed confirmation link. Looks only: mail scanners open it too. */
export const confirmPage = (visit: Visit<'confirm'>): Promise<Response> => answer(visit, []);

async function answer(visit: Visit<'confirm'>, more: OutcomeOf<'confirm'>[]): Promise<Response> {
  const { portal, template, letter, secret } = visit;
  const { view, signature } = await openConfirmation(portal.services, letter, secret);
  const known = letterOf(portal.site, letter);
  const blanks = {
    secret: encodeURIComponent(secret),
    ...(known && publicCounts((await portal.services.counts.of(letter)).counts, known, template.locale)),
    ...(view === 'confirmed' && signature && (await numberBlank(portal.services.store, signature.id, template.locale))),
    ...(signature && { revision: detailsRevision(signature), ...signerBlanks(signature, template.locale) }),
  };
  // An organisation counts only when it is proven.
  const shown = view === 'confirmed' && signature?.kind === 'organisation' ? 'confirmed:organisation' : view;
  return pageAnswer(
    template,
    statusOf[view],
    { blanks, outcomes: [shown, ...more, ...(signature ? signerOutcomes(signature) : [])] },
    notForRobots,
  );
}

/** The button on that page. The power is in the path; the body tells only which details the page showed. */
export async function confirmByButton(visit: Visit<'confirm'>): Promise<Response> {
  const { portal, request, letter, secret, path } = visit;
  const shown = new URLSearchParams(await readText(request)).get('revision');
  const outcome = await confirmSignature(portal.services, letter, secret, shown);
  return outcome === 'confirmed' || outcome === 'already'
    ? redirect(portal.site, 303, path, path)
    : answer(visit, outcome === 'changed' ? [outcome] : []);
}
