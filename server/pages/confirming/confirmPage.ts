import type { OutcomeOf } from '#blanks/templates/templates.ts';
import { notForRobots, pageAnswer } from '#server/answers/pageAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import { redirect } from '#server/answers/respond.ts';
import { publicCounts } from '#server/pages/letter/publicCounts.ts';
import type { Visit } from '#server/pages/visit.ts';
import { readText } from '#server/request/readBody.ts';
import { type ConfirmView, detailsRevision } from '#signon/confirming/confirm.ts';
import { tieBlanks } from './ownTies.ts';
import { numberBlank, signerBlanks, signerOutcomes, stepBlank } from './signerBlanks.ts';

const statusOf: Record<ConfirmView, number> = {
  ready: 200,
  confirmed: 200,
  'signed-already': 200,
  expired: 410,
  unknown: 404,
  mangled: 404,
};

/** The page behind a mailed confirmation link. Looks only: mail scanners open it too. */
export const confirmPage = (visit: Visit<'confirm'>): Promise<Response> => answer(visit, []);

async function answer(visit: Visit<'confirm'>, more: OutcomeOf<'confirm'>[]): Promise<Response> {
  const { portal, template, letter, secret } = visit;
  const { view, signature, canWithdraw } = await portal.services.openConfirmation(letter, secret);
  const known = letterOf(portal.site, letter);
  const blanks = {
    secret: encodeURIComponent(secret),
    ...stepBlank(portal, template.locale),
    ...(known && publicCounts((await portal.readings.counts.of(letter)).counts, known, template.locale)),
    ...(view === 'confirmed' && signature && (await numberBlank(portal.services, signature.id, template.locale))),
    ...(signature && { revision: detailsRevision(signature), ...signerBlanks(signature, template.locale) }),
    ...(view === 'ready' && signature && tieBlanks(portal.site, signature, await portal.services.tieOf(signature.id))),
  };
  // An organisation counts only when it is proven.
  const shown = view === 'confirmed' && signature?.kind === 'organisation' ? 'confirmed:organisation' : view;
  return pageAnswer(
    template,
    statusOf[view],
    {
      blanks,
      outcomes: [
        shown,
        ...more,
        ...(signature ? signerOutcomes(signature) : []),
        ...(canWithdraw ? ['can-withdraw' as const] : []),
      ],
    },
    notForRobots,
  );
}

/**
 * The buttons on that page: one confirms, and names which details the page showed; `do=withdraw` takes back what is
 * confirmed. The power is in the path.
 */
export async function confirmByButton(visit: Visit<'confirm'>): Promise<Response> {
  const { portal, request, client, template, letter, secret, path } = visit;
  const fields = new URLSearchParams(await readText(request));
  if (fields.get('do') === 'withdraw') {
    const outcome = await portal.services.withdrawSignature(letter, secret);
    return outcome === 'withdrawn'
      ? pageAnswer(template, 200, { blanks: stepBlank(portal, template.locale), outcomes: [outcome] }, notForRobots)
      : answer(visit, []);
  }
  const outcome = await portal.services.confirmSignature(letter, secret, fields.get('revision'), client);
  return outcome === 'confirmed' || outcome === 'already'
    ? redirect(portal.site, 303, path, path)
    : answer(visit, outcome === 'changed' ? [outcome] : []);
}
