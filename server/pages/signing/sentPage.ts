import { type Blanks, valuesOf } from '#blanks/filling.ts';
import type { OutcomeOf } from '#blanks/templates/templates.ts';
import type { Locale } from '#i18n/locales.ts';
import { notForRobots, pageAnswer, retryAfter } from '#server/answers/pageAnswer.ts';
import { letterOf, type Portal } from '#server/answers/portal.ts';
import { tieBlanks } from '#server/pages/confirming/ownTies.ts';
import { numberBlank, signerBlanks, signerOutcomes, stepBlank } from '#server/pages/confirming/signerBlanks.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import { publicCounts } from '#server/pages/letter/publicCounts.ts';
import type { Visit } from '#server/pages/visit.ts';
import { HttpError } from '#server/request/httpError.ts';
import { minutesOf, readMailDelay } from '#server/request/mailDelay.ts';
import { readFields } from '#server/request/readBody.ts';
import { isForeignFrame } from '#server/request/sender.ts';
import type { Resource } from '#server/site/resource.ts';
import { StoreBusy } from '#server/store/port.ts';
import { readCode } from '#signon/confirming/code.ts';
import { readAddress } from '#signon/form/mailbox.ts';
import type { MailView } from '#signon/mail/mailView.ts';
import type { Signature } from '#signon/signature.ts';

const shownFor: Record<MailView, OutcomeOf<'sent'>[]> = {
  unknown: ['waiting'],
  later: ['waiting', 'look:later'],
  nothing: ['waiting', 'look:nothing'],
  refused: ['bounced'],
};

/**
 * Where everybody is sent after signing: to look in the mailbox, to type the code of the mail, or to ask for the mail again.
 * `?ticket=` lets it tell of a mailbox that its server refused; `?late=` names how many minutes the mail may take, the same for every mailbox.
 * Whoever comes without is told how late mails leave now.
 */
export async function sentPage({ portal, template, letter, query }: Visit<'sent'>): Promise<Response | Resource> {
  const known = letterOf(portal.site, letter);
  if (!known) throw new HttpError(404, 'not-found');
  const { counts } = await portal.readings.counts.of(letter);
  const blanks = publicCounts(counts, known, template.locale);
  const ticket = query.get('ticket');
  const late = readMailDelay(query);
  const lateMinutes = await lateBlank(portal, template.locale, late);
  if (ticket === null && late === 0)
    return (
      portal.kept.find(template, lateMinutes, counts) ??
      portal.kept.keep(template, lateMinutes, counts, {
        blanks: { ...blanks, lateMinutes },
        outcomes: shownFor.unknown,
      })
    );
  const outcomes = shownFor[ticket === null ? 'unknown' : await portal.services.lookForMail(ticket)];
  return pageAnswer(template, 200, { blanks: { ...blanks, lateMinutes, query: `?${query}` }, outcomes }, notForRobots);
}

/**
 * The two buttons of that page: `do=confirm` with `email` and `code`, and `do=resend` with `email`; each with the ticket of
 * the page, or with one in the form. To a stranger the answer tells nothing of the mailbox: whatever a wrong code was wrong
 * about, and whether or not a mail is sent.
 *
 * @returns the page that says it is confirmed, the details that a code without a ticket would confirm, with a button, or the same page: 200 after `resend`, 422 when an entry is not one or the
 *   code does not confirm, 429 for too many from one network, 503 when the store is busy
 * @throws HttpError when the body is no form, 400 for any other button, 403 for `resend` in a frame of any site without the
 *   ticket of the same address
 */
export async function sentByForm(visit: Visit<'sent'>): Promise<Response> {
  const { portal, letter, request, client, template, query } = visit;
  const fields = await readFields(request);
  const button = fields.get('do');
  if (button !== 'confirm' && button !== 'resend') throw new HttpError(400, 'bad-request');
  const typed = fields.get('email') ?? '';
  const read = readAddress(typed);
  const code = button === 'confirm' ? readCode(fields.get('code') ?? '') : '';
  if ('problem' in read || code === null) {
    const problems: OutcomeOf<'sent'>[] = [
      ...('problem' in read ? [`email:${read.problem}` as const] : []),
      ...(code === null ? ['code:malformed' as const] : []),
    ];
    return again(visit, 422, typed, problems);
  }

  const ticket = fields.get('ticket') ?? query.get('ticket') ?? '';
  const asked = { letter, email: read.address, ticket, address: client };
  try {
    if (button === 'resend') {
      // The form before that page was paid for (decision 34), for this address; anything else could be a page that nobody sees.
      if (isForeignFrame(request, portal.site.origin) && !(await portal.services.isTicketFor(ticket, read.address)))
        throw new HttpError(403, 'other-site');
      const { outcome, retryMinutes } = await portal.services.resendMail({ ...asked, locale: template.locale });
      return outcome === 'accepted'
        ? again(visit, 200, typed, ['resent'])
        : again(visit, 429, typed, [`form:${outcome}`], retryMinutes);
    }
    const answered = await portal.services.confirmTyped({ ...asked, code });
    const { outcome, signature } = answered;
    if (outcome === 'too-many-from-network')
      return again(visit, 429, typed, [`form:${outcome}`], answered.retryMinutes);
    if (outcome === 'refused') return again(visit, 422, typed, ['code:refused']);
    if (outcome === 'shown' && answered.ticket !== null)
      return found(visit, [outcome], signature, {
        ticket: answered.ticket,
        'value.email': typed,
        'value.code': code,
      });
    if (outcome === 'signed-already') return found(visit, [outcome], signature);
    return found(visit, [signature?.kind === 'organisation' ? 'confirmed:organisation' : 'confirmed'], signature, {
      ...stepBlank(portal, template.locale),
      ...(signature && (await numberBlank(portal.services, signature.id, template.locale))),
    });
  } catch (error) {
    if (!(error instanceof StoreBusy)) throw error;
    visit.portal.metrics.unavailable('store');
    return again(visit, 503, typed, ['form:busy'], 1);
  }
}

/** In how many minutes a mail may leave: as was said when it was asked for, or as late as mails leave now; empty when they are not late. */
async function lateBlank({ services }: Portal, locale: Locale, said = 0): Promise<string> {
  const delay = await services.mailDelay().catch(() => 0);
  const late = Math.max(said, minutesOf(delay));
  return late > 0 ? inLocale(locale).number(late) : '';
}

async function again(
  { portal, template, query }: Visit<'sent'>,
  status: number,
  email: string,
  outcomes: OutcomeOf<'sent'>[],
  retryMinutes?: number,
): Promise<Response> {
  const invalid = (['email', 'code'] as const).filter((field) => outcomes.some((one) => one.startsWith(`${field}:`)));
  const blanks: Blanks<'sent'> = {
    'value.email': email,
    ...valuesOf(invalid.map((field) => [`invalid.${field}`, 'true'] as const)),
    query: `?${query}`,
    lateMinutes: await lateBlank(portal, template.locale, readMailDelay(query)),
    ...(retryMinutes !== undefined && { retryMinutes: inLocale(template.locale).number(retryMinutes) }),
  };
  // The form posts to the address of its page, so the ticket is still there; what it says is for the next look.
  const isOurs = await portal.services.isTicket(query.get('ticket') ?? '').catch(() => false);
  const waiting = shownFor[isOurs ? 'later' : 'unknown'];
  const headers = retryMinutes === undefined ? notForRobots : { ...notForRobots, ...retryAfter(retryMinutes) };
  return pageAnswer(template, status, { blanks, outcomes: [...waiting, ...outcomes] }, headers);
}

/** What a code led to, with the details of the signature that it may tell of. */
async function found(
  { portal, template, letter, query }: Visit<'sent'>,
  outcomes: OutcomeOf<'sent'>[],
  signature: Signature | null,
  more: Blanks<'sent'> = {},
): Promise<Response> {
  const known = letterOf(portal.site, letter);
  const blanks = {
    ...(known && publicCounts((await portal.readings.counts.of(letter)).counts, known, template.locale)),
    ...(signature && signerBlanks(signature, template.locale)),
    ...(signature &&
      outcomes.includes('shown') &&
      tieBlanks(portal.site, signature, await portal.services.tieOf(signature.id))),
    ...more,
    query: `?${query}`,
  };
  const told = signature ? signerOutcomes(signature) : [];
  return pageAnswer(template, 200, { blanks, outcomes: [...outcomes, ...told] }, notForRobots);
}
