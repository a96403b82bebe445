import { Hono } from 'hono';
import { defaultLocale } from '#i18n/locales.ts';
import { nearestLocale } from '#i18n/nearestLocale.ts';
import { jsonAnswer, problemJson } from '#server/answers/jsonAnswer.ts';
import { retryAfter } from '#server/answers/pageAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { findPartner, partnersOf } from '#server/letters/partners/findPartner.ts';
import { clientOf } from '#server/request/clientAddress.ts';
import { HttpError } from '#server/request/httpError.ts';
import { minutesOf } from '#server/request/mailDelay.ts';
import { limitBody, readJson } from '#server/request/readBody.ts';
import { senderOf } from '#server/request/sender.ts';
import { countries } from '#signon/form/countries.ts';
import { type FormInput, formFields, readForm } from '#signon/form/form.ts';
import { throughOf } from '#signon/partners/partner.ts';
import { displays, kindsOfSigner } from '#signon/signature.ts';
import { atLetter, knownLetter } from './knownLetter.ts';
import { lifeAsData } from './lifeAsData.ts';

/**
 * `POST /api/letters/{slug}/signatures`: signs with the fields of the form as JSON, texts or true and false; `locale` names the language of the mails.
 * `partner` names through whom the signer came, and `partnerConsent` the hash of what the box of that partner said in that language, if
 * it was ticked: see `/api/letters/{slug}/partners`.
 * A step-up is answered by the same call with `proof` (challenge and solution as JSON in base64), or with `patience`: true. A
 * page of another site gets one for each signature, and only `proof` answers it.
 *
 * Answers 202 for every stranger within the limits, 422 with a code for each field and, where it is `unknown`, the values that it can have, 429 with a challenge for the step-up,
 * 409 with the code `not-open` and the `state` of a letter that cannot be signed now; 400 for what is no such object, 404 for an unknown letter, 415 for other types, 503 when the store is busy, or with the
 * code `queue-full` when no more mails can wait. A 202 says by `mailDelay`, in seconds, when the mail is late.
 */
export const signatures = (portal: Portal) => {
  const { site, services, readings, now, trustedProxies } = portal;
  return new Hono<PortalEnv>().basePath(atLetter).post('/signatures', limitBody, async (c) => {
    const { req } = c;
    const slug = req.param('slug');
    const known = knownLetter(portal, slug);
    const sent = await readJson(req);
    // Before its problems: they are of no use to somebody who cannot sign.
    if ((await readings.counts.of(slug)).counts.life.state !== 'open') return notOpen(portal, req.path, slug);
    const input: FormInput = Object.fromEntries(
      formFields.flatMap((field) => (sent.has(field) ? [[field, textOf(sent.get(field))]] : [])),
    );
    const locale = nearestLocale(textOf(sent.get('locale'))) ?? defaultLocale;
    const asked = textOf(sent.get('partner')) || null;
    const partner = findPartner(partnersOf(site)(slug), asked, locale, now());

    const read = readForm(input, partner?.is === 'open' ? partner.words.hash : null);
    if ('problems' in read) {
      const errors = Object.entries(read.problems).map(([field, code]) => ({
        ...{ field, code },
        ...(code === 'unknown' && { values: valuesOf[field as keyof typeof valuesOf] }),
      }));
      return problemJson(site, req.path, 422, { errors });
    }
    const signed = await services.signLetter({
      letter: slug,
      locale,
      details: read.details,
      agreement: { letterVersion: known.version, consentVersion: known.consentVersion },
      source: 'api',
      through: throughOf(input, partner),
      address: clientOf(c, trustedProxies),
      solution: textOf(sent.get('proof')),
      isPatient: textOf(sent.get('patience')) === 'yes',
      suspicion: ['own', 'program'].includes(senderOf(req, site.origin)) ? 'none' : 'foreign',
    });
    if (signed.outcome === 'accepted') {
      const late = signed.mailDelay > 0 ? { mailDelay: Math.ceil(signed.mailDelay / 1000) } : {};
      return jsonAnswer(site, req.path, 202, { status: 'accepted', ...late }, { 'Cache-Control': 'no-store' });
    }
    if (signed.outcome === 'queue-full') {
      portal.metrics.unavailable('mail-queue');
      const { outcome: code, retryMinutes } = signed;
      return problemJson(site, req.path, 503, { code, retryMinutes }, retryAfter(retryMinutes));
    }
    if (signed.outcome === 'not-open') return notOpen(portal, req.path, slug);
    return problemJson(site, req.path, 429, {
      code: signed.outcome,
      challenge: signed.challenge,
      ...(signed.patience !== null && { patienceMinutes: minutesOf(signed.patience) }),
    });
  });
};

/** What a field can be that is one of a list. */
const valuesOf = { kind: kindsOfSigner, country: countries, display: displays } as const;

/** Where the letter stands, instead of a signature. A reading from before may be a second old, so it is made anew. */
async function notOpen({ site, readings }: Portal, path: string, slug: string): Promise<Response> {
  readings.counts.drop(slug);
  return problemJson(site, path, 409, { code: 'not-open', ...lifeAsData((await readings.counts.of(slug)).counts) });
}

/** @throws HttpError 400 for anything but a text, true, false or null, and for NUL */
function textOf(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (value === true) return 'yes';
  if (typeof value !== 'string' || value.includes('\0')) throw new HttpError(400, 'bad-request');
  return value;
}
