import type { Blanks } from '#blanks/filling.ts';
import { trapField } from '#blanks/rules.ts';
import { pageAnswer, retryAfter } from '#server/answers/pageAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import { redirect } from '#server/answers/respond.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import { arrivalBlanks, arrivalOf } from '#server/pages/letter/arrival.ts';
import { publicCounts } from '#server/pages/letter/publicCounts.ts';
import { reportRows } from '#server/pages/letter/reportRows.ts';
import type { Visit } from '#server/pages/visit.ts';
import { HttpError } from '#server/request/httpError.ts';
import { minutesOf, writeMailDelay } from '#server/request/mailDelay.ts';
import { readFields } from '#server/request/readBody.ts';
import { isForeignFrame } from '#server/request/sender.ts';
import type { HeaderFields } from '#server/site/securityHeaders.ts';
import { StoreBusy } from '#server/store/port.ts';
import { type FormInput, formFields, readForm } from '#signon/form/form.ts';
import { throughOf } from '#signon/partners/partner.ts';
import { type FormState, formFilling } from './formFilling.ts';

/**
 * Takes the signing form of a page or an embed. Every stranger who is admitted gets the same 303 to the same page.
 *
 * @returns 303, or the same page with what was typed: 409 when the letter cannot be signed now, 422 with its problems, 429 with a challenge for the step-up, 503 when the store is busy or no more mails can wait
 * @throws HttpError when the body is no form
 */
export async function signByForm(visit: Visit<'letter'>): Promise<Response> {
  const { portal, template, letter, request, client, path } = visit;
  const known = letterOf(portal.site, letter);
  if (!known) throw new HttpError(404, 'not-found');
  const isForeign = isForeignFrame(request, portal.site.origin);
  const fields = await readFields(request);
  const input: FormInput = Object.fromEntries(
    formFields.flatMap((field) => (fields.has(field) ? [[field, fields.get(field)]] : [])),
  );

  // Before its problems: they are of no use to somebody who cannot sign.
  if ((await portal.readings.counts.of(letter)).counts.life.state !== 'open') return notOpen(visit, input);
  const { partner, friend } = arrivalOf(visit);
  const read = readForm(input, partner?.is === 'open' ? partner.words.hash : null);
  if ('problems' in read) return again(visit, 422, { outcome: 'form:problems', input, problems: read.problems });
  try {
    const signed = await portal.services.signLetter({
      letter,
      locale: template.locale,
      details: read.details,
      agreement: { letterVersion: known.version, consentVersion: known.consentVersion },
      source: path.startsWith('/embed/') ? 'embed' : 'site',
      through: throughOf(input, partner),
      friend,
      address: client,
      solution: fields.get('proof'),
      isPatient: fields.get('patience') === 'yes',
      suspicion: isForeign ? 'foreign' : fields.get(trapField) ? 'trapped' : 'none',
    });
    if (signed.outcome === 'accepted') {
      const { ticket, mailDelay } = signed;
      return redirect(
        portal.site,
        303,
        path,
        `${path}/sent?${new URLSearchParams({ ticket, ...writeMailDelay(mailDelay) })}`,
      );
    }
    if (signed.outcome === 'queue-full') {
      const retryMinutes = inLocale(template.locale).number(signed.retryMinutes);
      portal.metrics.unavailable('mail-queue');
      const state = { outcome: 'form:queue-full', input } as const;
      return again(visit, 503, state, { retryMinutes }, retryAfter(signed.retryMinutes));
    }
    if (signed.outcome === 'not-open') return notOpen(visit, input);
    const asked = {
      challenge: JSON.stringify(signed.challenge),
      waitMinutes: signed.patience === null ? '' : inLocale(template.locale).number(minutesOf(signed.patience)),
    };
    return again(visit, 429, { outcome: isForeign ? 'form:foreign' : 'form:step-up', input }, asked);
  } catch (error) {
    if (!(error instanceof StoreBusy)) throw error;
    portal.metrics.unavailable('store');
    return again(visit, 503, { outcome: 'form:busy', input }, {}, retryAfter(1));
  }
}

/** Where the letter stands, and what was typed. A reading from before may be a second old, so it is made anew. */
function notOpen(visit: Visit<'letter'>, input: FormInput): Promise<Response> {
  visit.portal.readings.counts.drop(visit.letter);
  return again(visit, 409, { outcome: 'form:not-open', input });
}

/** The page with the form as it was filled in. */
async function again(
  visit: Visit<'letter'>,
  status: number,
  state: FormState,
  more: Blanks<'letter'> = {},
  headers: HeaderFields = {},
): Promise<Response> {
  const { portal, template, letter } = visit;
  const known = letterOf(portal.site, letter);
  // The counts must not be one more thing that can fail while the form is handed back.
  const reading = await Promise.resolve(portal.readings.counts.of(letter)).catch(() => null);
  const counts = known && reading ? publicCounts(reading.counts, known, template.locale) : {};
  const rows = known && reading ? reportRows(reading.counts.life, letter, known, template.locale) : null;
  const told = await arrivalBlanks(visit, arrivalOf(visit), reading?.counts ?? null).catch(() => null);
  return pageAnswer(template, status, formFilling(state, { ...counts, ...told, ...more }, rows), headers);
}
