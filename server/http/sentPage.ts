import { confirmTyped } from '#server/letters/confirmTyped.ts';
import { resendMail } from '#server/letters/resendMail.ts';
import { StoreBusy } from '#server/store/port.ts';
import { readCode } from '#signon/code.ts';
import { readAddress } from '#signon/mailbox.ts';
import type { KindOfSigner } from '#signon/signature.ts';
import type { Answer } from './answer.ts';
import { clientAddress } from './clientAddress.ts';
import { inLocale } from './inLocale.ts';
import { readLate } from './lateness.ts';
import { notForRobots, pageAnswer } from './pageAnswer.ts';
import { letterOf, type Visit } from './portal.ts';
import { publicCounts } from './publicCounts.ts';
import { readFields } from './readFields.ts';
import { Refusal } from './refusal.ts';
import type { Resource } from './resource.ts';

/**
 * Where everybody is sent after signing: to look in the mailbox, to type the code of the mail, or to ask for the mail again.
 * `?late=` names how many minutes the mail may take, the same for every mailbox.
 */
export async function sentPage({ portal, template, letter, query }: Visit): Promise<Answer | Resource> {
  const known = letterOf(portal.site, letter);
  if (!known) throw new Refusal(404, 'not-found');
  const { counts } = await portal.desk.counts.of(letter);
  const filling = { blanks: publicCounts(counts, known, template.locale), outcomes: ['waiting'] };
  const late = readLate(query);
  if (late > 0) return pageAnswer(template, 200, { ...filling, blanks: { ...filling.blanks, lateMinutes: inLocale(template.locale).number(late) } });
  return portal.kept.find(template, '', counts) ?? portal.kept.keep(template, '', counts, filling);
}

/**
 * The two buttons of that page: `do=confirm` with `email` and `code`, and `do=resend` with `email`. To a stranger the answer
 * tells nothing of the mailbox: whatever a wrong code was wrong about, and whether or not a mail is sent.
 *
 * @returns the page that says it is confirmed, or the same page: 200 after `resend`, 422 when an entry is not one or the
 *   code does not confirm, 429 for too many from one network, 503 when the store is busy
 * @throws Refusal when the body is no form, 400 for any other button
 */
export async function sentByForm(visit: Visit): Promise<Answer> {
  const { portal, letter, request, template } = visit;
  const fields = await readFields(request);
  const button = fields.get('do');
  if (button !== 'confirm' && button !== 'resend') throw new Refusal(400, 'bad-request');
  const typed = fields.get('email') ?? '';
  const read = readAddress(typed);
  const code = button === 'confirm' ? readCode(fields.get('code') ?? '') : '';
  if ('problem' in read || code === null) {
    const problems = [...('problem' in read ? [`email:${read.problem}`] : []), ...(code === null ? ['code:malformed'] : [])];
    return again(visit, 422, typed, problems);
  }

  const asked = { letter, email: read.address, address: clientAddress(request, portal.trustedProxies) };
  try {
    const { outcome, kind, retryMinutes } =
      button === 'confirm'
        ? await confirmTyped(portal.desk, { ...asked, code })
        : { kind: 'person' as const, ...(await resendMail(portal.desk, { ...asked, locale: template.locale })) };
    if (outcome === 'too-many-from-network') return again(visit, 429, typed, [`form:${outcome}`], retryMinutes);
    if (outcome === 'refused') return again(visit, 422, typed, ['code:refused']);
    if (outcome === 'accepted') return again(visit, 200, typed, ['resent']);
    return confirmedAnswer(visit, kind);
  } catch (error) {
    if (error instanceof StoreBusy) return again(visit, 503, typed, ['form:busy'], 1);
    throw error;
  }
}

function again({ template }: Visit, status: number, email: string, outcomes: string[], retryMinutes?: number): Answer {
  const invalid = Object.fromEntries(
    ['email', 'code'].filter((field) => outcomes.some((one) => one.startsWith(`${field}:`))).map((field) => [`invalid.${field}`, 'true']),
  );
  const blanks: Record<string, string> = { 'value.email': email, ...invalid };
  if (retryMinutes === undefined) return pageAnswer(template, status, { blanks, outcomes: ['waiting', ...outcomes] }, notForRobots);
  blanks.retryMinutes = inLocale(template.locale).number(retryMinutes);
  return pageAnswer(template, status, { blanks, outcomes: ['waiting', ...outcomes] }, [...notForRobots, 'Retry-After', String(retryMinutes * 60)]);
}

async function confirmedAnswer({ portal, template, letter }: Visit, kind: KindOfSigner): Promise<Answer> {
  const known = letterOf(portal.site, letter);
  const blanks = known ? publicCounts((await portal.desk.counts.of(letter)).counts, known, template.locale) : {};
  return pageAnswer(template, 200, { blanks, outcomes: [kind === 'person' ? 'confirmed' : 'confirmed:organisation'] }, notForRobots);
}
