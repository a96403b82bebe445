import { defaultLocale } from '#i18n/locales.ts';
import { nearestLocale } from '#i18n/nearestLocale.ts';
import type { Answer } from '#server/answers/answer.ts';
import { jsonAnswer, problemJson } from '#server/answers/jsonAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import { signLetter } from '#server/letters/signing/signLetter.ts';
import { clientAddress } from '#server/request/clientAddress.ts';
import { minutesOf } from '#server/request/lateness.ts';
import { readJson } from '#server/request/readJson.ts';
import { Refusal } from '#server/request/refusal.ts';
import { type FormInput, formFields, readForm } from '#signon/form.ts';
import type { Call } from './endpoints.ts';

/**
 * `POST /api/letters/{slug}/signatures`: signs with the fields of the form as JSON, texts or true and false; `locale` names the language of the mails.
 * A step-up is answered by the same call with `proof` (challenge and solution as JSON in base64), or with `patience`: true.
 *
 * @returns 202 for every stranger within the limits, 422 with a code for each field, 429 with a challenge for the step-up
 * @throws Refusal 400 for what is no such object, 404 for an unknown letter, 415 for other types; StoreBusy
 */
export async function signaturesEndpoint({ portal, request, path, slug }: Call): Promise<Answer> {
  const known = letterOf(portal.site, slug);
  if (!known) throw new Refusal(404, 'not-found');
  const sent = await readJson(request);
  const input: FormInput = Object.fromEntries(
    formFields.flatMap((field) => (sent.has(field) ? [[field, textOf(sent.get(field))]] : [])),
  );
  const locale = textOf(sent.get('locale'));

  const read = readForm(input);
  if ('problems' in read) {
    const errors = Object.entries(read.problems).map(([field, code]) => ({ field, code }));
    return problemJson(portal.site, path, 422, { errors });
  }
  const signed = await signLetter(portal.services, {
    letter: slug,
    locale: nearestLocale(locale) ?? defaultLocale,
    details: read.details,
    agreement: { letterVersion: known.version, consentVersion: known.consentVersion },
    address: clientAddress(request, portal.trustedProxies),
    solution: textOf(sent.get('proof')),
    isPatient: textOf(sent.get('patience')) === 'yes',
  });
  if (signed.outcome === 'accepted') {
    const late = signed.mailDelay > 0 ? { mailWithinMinutes: minutesOf(signed.mailDelay) } : {};
    return jsonAnswer(portal.site, path, 202, { status: 'accepted', ...late }, ['Cache-Control', 'no-store']);
  }
  const challenge = await portal.services.keys.challenges.challenge(slug, signed.level, portal.services.now());
  return problemJson(portal.site, path, 429, {
    code: signed.outcome,
    challenge,
    patienceMinutes: minutesOf(signed.patience),
  });
}

/** @throws Refusal 400 for anything but a text, true, false or null, and for NUL */
function textOf(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (value === true) return 'yes';
  if (typeof value !== 'string' || value.includes('\0')) throw new Refusal(400, 'bad-request');
  return value;
}
