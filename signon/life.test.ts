import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit } from './admission.ts';
import { codeOutcomes, confirmByCode } from './code.ts';
import { confirm, confirmOutcomes, detailsRevision, type Link, viewConfirmation } from './confirm.ts';
import { readForm } from './form.ts';
import { limits as realLimits } from './limits.ts';
import { canonicalMailbox } from './mailbox.ts';
import { changeDisplay, manageOutcomes, viewSignature, withdraw } from './manage.ts';
import { allow, optOut, optOutViews, viewOptOut } from './optOut.ts';
import { publicView } from './publicView.ts';
import { remind, remindOutcomes } from './remind.ts';
import { resend, resendOutcomes } from './resend.ts';
import { type Known, sign, signOutcomes } from './sign.ts';
import {
  type Changes,
  type Details,
  displays,
  kindsOfSigner,
  type Mail,
  type Signature,
  type Suppression,
  type Token,
  uncountedMails,
} from './signature.ts';

// Random lives of two letters: people sign, follow links, type codes, change their minds, refuse mails and wait, in any order.
// `World` is the smallest store that applies changes; `expected` says, without the code of signon, what ought to be.

const limits = {
  ...realLimits,
  signingsPerDay: 8,
  resendsPerNetwork: 2,
  codesPerNetwork: 4,
  triesPerCode: 2,
  wrongCodesInAll: 5,
};
const hour = 3_600_000;

/** Sam shares Suzie's mailbox; Nadia has her own; each mailbox is spelled in more than one way. */
const people = [
  { name: 'Suzanne Quartermaine', email: 'suzie@example.org' },
  { name: 'Suzanne Quartermaine', email: 'SUZIE+letter@Example.org.' },
  { name: 'Samuel Quartermaine', email: 'suzie+sam@example.org' },
  { name: 'Nadia Haddad', email: 'nadia@gmail.com' },
  { name: 'Nadia Haddad', email: 'n.adia@googlemail.com' },
];

const verbs = fc.oneof(
  { weight: 6, arbitrary: fc.constant('sign') },
  { weight: 4, arbitrary: fc.constant('confirm') },
  { weight: 3, arbitrary: fc.constant('wait') },
  { weight: 2, arbitrary: fc.constant('change') },
  { weight: 4, arbitrary: fc.constantFrom('type', 'resend') },
  { weight: 4, arbitrary: fc.constantFrom('open', 'withdraw', 'purge', 'deliver', 'remind') },
  { weight: 1, arbitrary: fc.constantFrom('refuse', 'allow', 'bounce') },
);
const anyStep = fc.record({
  verb: verbs,
  who: fc.constantFrom(...people),
  letter: fc.constantFrom('safeguards', 'second-letter'),
  kind: fc.constantFrom(...kindsOfSigner),
  network: fc.nat(1),
  display: fc.constantFrom(...displays, 'loud'),
  /** Which mail's link is followed, counted from the newest, and what became of the link on the way. */
  mail: fc.nat(12),
  link: fc.constantFrom('whole', 'whole', 'whole', 'whole', 'cut', 'forged'),
  /** The page whose button is pressed: opened just now, opened when the mail came, or none. */
  page: fc.constantFrom('fresh', 'fresh', 'old', 'none'),
  hours: fc.constantFrom(0.25, 1, 12, 24, 7 * 24, 14 * 24),
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** A mail once owed; `life` tells a signature from one that was withdrawn and made anew. */
type Posted = { mail: Mail; at: number; life: number; signedAt: number; superseded: boolean };
type Expected = { life: number; confirmed: boolean; details: Details; signedAt: number; wrongCodes: number };

const hashOf = (secret: string) => `hash of ${secret}`;
const codeHashOf = ({ letter, mailbox }: { letter: string; mailbox: string }, code: string) =>
  `hash of ${code} for ${letter} ${mailbox}`;
const asksToConfirm = ({ template }: Mail) => template === 'confirm' || template === 'reminder';
const place = ({ letter, mailbox }: { letter: string; mailbox: string }) => `${letter} ${mailbox}`;

class World {
  signatures = new Map<string, Signature>();
  tokens = new Map<string, Token>();
  outbox: Mail[] = [];
  tries = new Map<string, number>();
  suppressions: Suppression[] = [];
  reminded = new Set<string>();

  apply({ save, remove, supersede, addToken, addCode, owe, suppression, unsuppress }: Changes, now: number) {
    if (save) this.signatures.set(save.id, Object.freeze(save));
    if (remove) this.remove(remove);
    for (const [hash, token] of this.tokens) {
      const { signature, purpose } = token;
      if (supersede?.signature === signature && supersede.purpose === purpose)
        this.tokens.set(hash, { ...token, supersededAt: now });
      if (addCode?.signature === signature && purpose === 'code') this.tokens.delete(hash);
    }
    for (const token of [addToken, addCode]) if (token) this.tokens.set(token.hash, Object.freeze(token));
    if (addCode && owe) this.tries.delete(place(owe));
    if (owe) this.outbox.push(Object.freeze(owe));
    if (suppression) this.suppression(suppression);
    if (unsuppress)
      this.suppressions = this.suppressions.filter(
        ({ mailbox, reason }) => mailbox !== unsuppress.mailbox || reason !== 'opted-out',
      );
  }
  suppression(suppression: Suppression) {
    this.suppressions.push(suppression);
    this.outbox = this.outbox.filter(({ mailbox }) => mailbox !== suppression.mailbox);
    if (suppression.reason !== 'opted-out') return;
    for (const signature of this.signatures.values())
      if (signature.mailbox === suppression.mailbox && signature.state === 'pending') this.remove(signature);
  }
  suppressionOf(mailbox: string, now: number) {
    const reasons = this.suppressions
      .filter((one) => one.mailbox === mailbox && (one.until ?? Infinity) > now)
      .map(({ reason }) => reason);
    return reasons.find((reason) => reason === 'opted-out') ?? reasons[0] ?? null;
  }
  remove(gone: Signature) {
    this.signatures.delete(gone.id);
    for (const [hash, token] of this.tokens) if (token.signature === gone.id) this.tokens.delete(hash);
    this.outbox = this.outbox.filter((mail) => place(mail) !== place(gone));
    this.tries.delete(place(gone));
  }
  link(secret: string): Link {
    return this.linkOf(hashOf(secret));
  }
  linkOf(hash: string): Link {
    const token = this.tokens.get(hash);
    const signature = token && this.signatures.get(token.signature);
    return signature ? { token, signature } : null;
  }
}

class Life {
  now = Date.UTC(2026, 2, 1);
  world = new World();
  expected = new Map<string, Expected>();
  posted: Posted[] = [];
  signings: { network: number; at: number }[] = [];
  resends: { network: number; at: number }[] = [];
  codes: { network: number; at: number; wrong: boolean }[] = [];
  refused = new Set<string>();
  bounced: { mailbox: string; from: number; until: number }[] = [];
  made = 0;

  fresh() {
    const secret = String(++this.made).padStart(43, 's');
    return { secret, hash: hashOf(secret) };
  }
  freshFor(where: { letter: string; mailbox: string }) {
    const token = this.fresh();
    const code = String(this.made).padStart(9, '0');
    return { token, code: { code, hash: codeHashOf(where, code) } };
  }
  /** Mails that a stranger can cause. */
  mailsTo(mailbox: string, until: number) {
    const isCounted = ({ template }: Mail) => !uncountedMails.includes(template);
    return this.posted.filter(
      ({ mail, at }) => isCounted(mail) && mail.mailbox === mailbox && at > until - limits.mailWindow && at <= until,
    );
  }
  hasBounced = (mailbox: string, at: number) =>
    this.bounced.some((one) => one.mailbox === mailbox && one.from <= at && at < one.until);
  mayMail = (mailbox: string) =>
    !this.refused.has(mailbox) &&
    !this.hasBounced(mailbox, this.now) &&
    this.mailsTo(mailbox, this.now).length < limits.mailsPerMailbox;
  recent = <Event extends { at: number }>(events: Event[]) =>
    events.filter(({ at }) => at > this.now - limits.networkWindow);
  known(where: { letter: string; mailbox: string }): Known {
    return {
      signature: [...this.world.signatures.values()].find((one) => place(one) === place(where)) ?? null,
      recentMails: this.mailsTo(where.mailbox, this.now).length,
      suppression: this.world.suppressionOf(where.mailbox, this.now),
    };
  }
  write(changes: Changes) {
    this.world.apply(changes, this.now);
    if (!changes.owe) return;
    const there = this.expected.get(place(changes.owe)) as Expected;
    expect(changes.owe.to, 'a mail goes to the address that its owner gave').toBe(there.details.email);
    if (changes.owe.code) there.wrongCodes = 0;
    this.posted.push({
      mail: changes.owe,
      at: this.now,
      life: there.life,
      signedAt: there.signedAt,
      superseded: false,
    });
  }
  /** From now on the links of the mails before this one lead nowhere. */
  supersede(where: { letter: string; mailbox: string }, isMeant: (mail: Mail) => boolean) {
    const life = this.expected.get(place(where))?.life;
    for (const posted of this.posted) if (posted.life === life && isMeant(posted.mail)) posted.superseded = true;
  }

  sign({ who, letter, kind, network, display }: Step) {
    const organisation = { organisation: 'Safe Harbour', role: 'Director', website: 'example.org' };
    const read = readForm({
      ...who,
      ...organisation,
      kind,
      country: 'GB',
      display: display === 'loud' ? 'named' : display,
      consent: 'yes',
    });
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const { details } = read;
    const agreement = { letterVersion: '1.0', consentVersion: '1' };
    const request = { letter, mailbox: canonicalMailbox(details.email), locale: 'en', details, agreement };
    const known = this.known(request);
    const inDay = this.signings.filter(
      (signing) => signing.network === network && signing.at > this.now - limits.dayWindow,
    ).length;
    const admission = admit({ inBurst: 0, inDay, patient: 0 }, false, 'none', limits);
    const fresh = { id: `id-${this.made}`, ...this.freshFor(request) };
    const decide = (about: Partial<Known>) => sign(request, { ...known, admission, ...about }, fresh, this.now, limits);
    const decision = decide({});

    // A transaction may be run again; and a stranger must not learn from the outcome what the mailbox holds.
    expect(decide({})).toEqual(decision);
    const outcomes = [null, ...this.world.signatures.values()].flatMap((signature) =>
      [0, limits.mailsPerMailbox].flatMap((recentMails) =>
        [null, 'opted-out' as const].map((suppression) => decide({ signature, recentMails, suppression }).outcome),
      ),
    );
    expect(outcomes.filter((outcome) => outcome !== decision.outcome)).toEqual([]);

    const accepted = inDay < limits.signingsPerDay;
    const mayMail = accepted && this.mayMail(request.mailbox);
    expect(decision.outcome).toBe(accepted ? 'accepted' : 'step-up');
    expect(Boolean(decision.changes.owe), 'a mail within the limit, to who wants it').toBe(mayMail);
    if (accepted) this.signings.push({ network, at: this.now });
    const there = this.expected.get(place(request));
    if (accepted && !this.refused.has(request.mailbox)) {
      const anew = { details, signedAt: Math.max(this.now, (there?.signedAt ?? 0) + 1) };
      if (!there) this.expected.set(place(request), { life: this.made, confirmed: false, wrongCodes: 0, ...anew });
      else if (!there.confirmed && mayMail) Object.assign(there, anew);
    }
    if (there?.confirmed && mayMail) this.supersede(request, (mail) => !asksToConfirm(mail));
    this.write(decision.changes);
    return decision.outcome;
  }

  resend({ who, letter, network }: Step) {
    const where = { letter, mailbox: canonicalMailbox(who.email) };
    const recentResends = this.recent(this.resends).filter((one) => one.network === network).length;
    const known = { ...this.known(where), recentResends };
    const accepted = recentResends < limits.resendsPerNetwork;
    const decision = resend({ email: who.email, locale: 'ar' }, known, this.freshFor(where), this.now, limits);
    const there = this.expected.get(place(where));
    const isMailed = accepted && there !== undefined && this.mayMail(where.mailbox);
    expect(decision.outcome).toBe(accepted ? 'accepted' : 'too-many-from-network');
    expect(decision.changes.owe?.template).toBe(isMailed ? (there.confirmed ? 'again' : 'confirm') : undefined);
    expect(decision.changes.save, 'what its owner said stays').toBeUndefined();
    if (accepted) this.resends.push({ network, at: this.now });
    if (isMailed) this.supersede(where, (mail) => asksToConfirm(mail) !== there.confirmed);
    this.write(decision.changes);
    return decision.outcome;
  }

  /** Types the code of a mail, twice, or one that no mail had. */
  type({ mail: back, link: kind, network }: Step) {
    const { mail, at, life } = this.posted.at(-1 - (back % this.posted.length)) as Posted;
    const there = this.expected.get(place(mail));
    const isNewest = this.posted.findLast((posted) => posted.life === life && posted.mail.code)?.mail === mail;
    const isRight = kind === 'whole' && isNewest && there?.life === life && this.now < at + limits.confirmWithin;
    const code = kind === 'whole' && mail.code ? mail.code : '000000000';
    let outcome: string | undefined;
    for (const _ of ['first', 'again']) {
      const codes = this.recent(this.codes);
      const [fromNetwork, wrongInAll] = [
        codes.filter((one) => one.network === network).length,
        codes.filter(({ wrong }) => wrong).length,
      ];
      const tries = { forMailbox: this.world.tries.get(place(mail)) ?? 0, fromNetwork, wrongInAll };
      const decision = confirmByCode(this.world.linkOf(codeHashOf(mail, code)), tries, this.fresh(), this.now, limits);
      const isHeard = isRight && there.wrongCodes < limits.triesPerCode && wrongInAll < limits.wrongCodesInAll;
      const right = there?.confirmed ? 'already' : 'confirmed';
      expect(decision.outcome).toBe(
        fromNetwork >= limits.codesPerNetwork ? 'too-many-from-network' : isHeard ? right : 'refused',
      );
      if (decision.outcome === 'too-many-from-network') return decision.outcome;
      const wrong = decision.outcome === 'refused';
      this.codes.push({ network, at: this.now, wrong });
      if (wrong) this.world.tries.set(place(mail), tries.forMailbox + 1);
      if (wrong && there) there.wrongCodes += 1;
      if (decision.outcome === 'confirmed' && there) there.confirmed = true;
      this.write(decision.changes);
      outcome ??= decision.outcome;
    }
    return outcome;
  }

  /** Ends, or allows again, all mails to a mailbox, by the link of one of them. */
  decideOnMails({ verb, mail: back, link: kind }: Step) {
    const { mail, at } = this.posted.at(-1 - (back % this.posted.length)) as Posted;
    const link = kind === 'whole' ? { mailbox: mail.mailbox, madeAt: at } : null;
    const rule = verb === 'refuse' ? optOut : allow;
    const press = () => rule(link, this.world.suppressionOf(mail.mailbox, this.now) === 'opted-out', this.now, limits);
    const isGood = link !== null && this.now < at + limits.optOutWithin;
    const decision = press();
    expect(decision.outcome).toBe(isGood ? (verb === 'refuse' ? 'refused' : 'open') : 'unknown');
    if (isGood && verb === 'allow') this.refused.delete(mail.mailbox);
    if (isGood && verb === 'refuse') {
      this.refused.add(mail.mailbox);
      for (const [where, { confirmed }] of this.expected)
        if (!confirmed && where.endsWith(` ${mail.mailbox}`)) this.expected.delete(where);
    }
    this.write(decision.changes);
    expect(press().changes, 'a second press changes nothing').toEqual({});
    expect(viewOptOut(link, this.refused.has(mail.mailbox), this.now, limits)).toBe(decision.outcome);
    return decision.outcome;
  }

  bounce({ who }: Step) {
    const mailbox = canonicalMailbox(who.email);
    const until = this.now + limits.bouncedFor;
    this.bounced.push({ mailbox, from: this.now, until });
    this.world.suppression({ mailbox, reason: 'bounced', since: this.now, until });
  }

  /** Reminds whoever has waited long enough and was not asked about before. */
  remind() {
    const outcomes = new Set<string>();
    for (const signature of [...this.world.signatures.values()]) {
      if (
        signature.state !== 'pending' ||
        this.world.reminded.has(signature.id) ||
        signature.signedAt > this.now - limits.remindAfter
      )
        continue;
      this.world.reminded.add(signature.id);
      const { outcome, changes } = remind(signature, this.known(signature), this.freshFor(signature), this.now);
      expect(outcome).toBe(this.mayMail(signature.mailbox) ? 'reminded' : 'let-be');
      this.write(changes);
      outcomes.add(outcome);
    }
    return [...outcomes].join();
  }

  /** Opens a mailed link and presses a button there, twice: the second time must leave all as it is. */
  follow({ verb, mail: back, link: kind, display, page }: Step) {
    const { mail, at, life, signedAt, superseded } = this.posted.at(-1 - (back % this.posted.length)) as Posted;
    const secret =
      kind === 'cut' ? mail.secret.slice(0, -1) : kind === 'forged' ? mail.secret.replace(/^s/, 'x') : mail.secret;
    const there = this.expected.get(place(mail));
    const dead = kind === 'cut' ? 'mangled' : 'unknown';
    const opens =
      asksToConfirm(mail) === (verb === 'confirm') && kind === 'whole' && there?.life === life ? there : null;
    const link = this.world.link(secret);
    const shown =
      page === 'none' || !link
        ? null
        : detailsRevision(page === 'old' ? { ...link.signature, signedAt } : link.signature);
    const presses = {
      confirm: () => confirm(secret, this.world.link(secret), shown, this.fresh(), this.now),
      change: () => changeDisplay(secret, this.world.link(secret), display),
      withdraw: () => withdraw(secret, this.world.link(secret)),
    };

    const before = structuredClone(this.world);
    viewConfirmation(secret, this.world.link(secret), this.now);
    viewSignature(secret, this.world.link(secret));
    expect(structuredClone(this.world), 'to open a link changes nothing').toEqual(before);
    if (verb === 'open') return;

    let outcome = dead;
    const chosen = displays.find((one) => one === display);
    if (opens && verb === 'confirm') {
      const isSeen = page === 'fresh' || (page === 'old' && signedAt === opens.signedAt);
      const alive = this.now < at + limits.confirmWithin ? (isSeen ? 'confirmed' : 'changed') : 'expired';
      outcome = opens.confirmed ? 'already' : superseded ? 'superseded' : alive;
    }
    if (opens && verb === 'change') outcome = superseded ? 'superseded' : chosen ? 'changed' : 'not-a-display';
    if (opens && verb === 'withdraw') outcome = superseded ? 'superseded' : 'withdrawn';
    if (opens && outcome === 'confirmed') opens.confirmed = true;
    if (opens && verb === 'change' && outcome === 'changed' && chosen)
      opens.details = { ...opens.details, display: chosen };
    if (outcome === 'withdrawn') this.expected.delete(place(mail));

    const press = presses[verb as keyof typeof presses];
    const decision = press();
    expect(decision.outcome).toBe(outcome);
    this.write(decision.changes);
    const after = structuredClone(this.world);
    this.world.apply(press().changes, this.now);
    expect(structuredClone(this.world), 'a second press changes nothing').toEqual(after);
    return outcome;
  }

  purge() {
    const old = (signedAt: number) => signedAt <= this.now - limits.keepUnconfirmed;
    for (const signature of this.world.signatures.values())
      if (signature.state === 'pending' && old(signature.signedAt)) this.world.remove(signature);
    for (const [where, { confirmed, signedAt }] of this.expected)
      if (!confirmed && old(signedAt)) this.expected.delete(where);
  }

  step(step: Step) {
    if (step.verb === 'sign') return this.sign(step);
    if (step.verb === 'wait') this.now += step.hours * hour;
    else if (step.verb === 'deliver') this.world.outbox = [];
    else if (step.verb === 'purge') this.purge();
    else if (step.verb === 'resend') return this.resend(step);
    else if (step.verb === 'bounce') this.bounce(step);
    else if (step.verb === 'remind') return this.remind();
    else if (this.posted.length > 0 && step.verb === 'type') return this.type(step);
    else if (this.posted.length > 0 && (step.verb === 'refuse' || step.verb === 'allow'))
      return this.decideOnMails(step);
    else if (this.posted.length > 0) return this.follow(step);
  }

  check() {
    const all = [...this.world.signatures.values()];
    expect(
      all.map(place).sort(),
      'one signature for each letter and mailbox; nobody is lost, nobody withdrawn stays',
    ).toEqual([...this.expected.keys()].sort());
    for (const signature of all) this.checkSignature(signature, this.expected.get(place(signature)) as Expected);
    for (const { signature } of this.world.tokens.values())
      expect(this.world.signatures.has(signature), 'no power without a signature').toBe(true);
    for (const mail of this.world.outbox) {
      expect(this.expected.has(place(mail)), 'no mail about a signature that is gone').toBe(true);
      expect(this.refused.has(mail.mailbox), 'no mail to who wants none').toBe(false);
    }
    const reminders = this.posted.filter(({ mail }) => mail.template === 'reminder').map(({ life }) => life);
    expect(new Set(reminders).size, 'nobody is reminded twice').toBe(reminders.length);
    const newest = this.posted.at(-1);
    if (newest && !uncountedMails.includes(newest.mail.template))
      expect(this.mailsTo(newest.mail.mailbox, newest.at).length, 'no more mails than the limit').toBeLessThanOrEqual(
        limits.mailsPerMailbox,
      );
    const welcomes = this.posted.filter(({ mail }) => uncountedMails.includes(mail.template)).map(({ life }) => life);
    expect(new Set(welcomes).size, 'past the limit only one mail about each confirmation').toBe(welcomes.length);
  }
  checkSignature(signature: Signature, { life, confirmed, details, signedAt }: Expected) {
    expect(signature.state, 'confirmed by its own link and by nothing else, and for good').toBe(
      confirmed ? 'confirmed' : 'pending',
    );
    expect(signature, 'what its owner said').toMatchObject(details);
    const isOrganisation = details.kind === 'organisation';
    if (isOrganisation) expect(publicView(signature), 'no organisation is public before it is proven').toBeNull();
    const shown = JSON.stringify(
      publicView(isOrganisation ? { ...signature, verification: { by: 'dns', at: this.now } } : signature),
    );
    expect(shown).not.toContain('@');
    const silent = !confirmed || (details.kind === 'person' && details.display === 'anonymous');
    expect(shown === 'null', 'nothing is public before it is confirmed, nor of a person who wants no name').toBe(
      silent,
    );
    if (details.display !== 'named')
      for (const part of details.name.split(' ')) expect(shown, 'no name that is not to be shown').not.toContain(part);

    const links = this.posted.filter((posted) => posted.life === life && asksToConfirm(posted.mail));
    for (const { mail, at, superseded } of confirmed ? [] : links) {
      const alive = this.now < at + limits.confirmWithin ? 'ready' : 'expired';
      expect(viewConfirmation(mail.secret, this.world.link(mail.secret), this.now)).toBe(
        superseded ? 'superseded' : alive,
      );
    }
    if (links.length === 0 && !this.hasBounced(signature.mailbox, signedAt))
      expect(this.mailsTo(signature.mailbox, signedAt).length, 'a link, unless there were too many').not.toBeLessThan(
        limits.mailsPerMailbox,
      );
  }
}

test('whatever people do, and in whatever order, the rules of signing hold', { timeout: 60_000 }, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60, size: 'max' }), (steps) => {
      const life = new Life();
      for (const step of steps) {
        seen.add(`${step.verb}: ${life.step(step)}`);
        life.check();
      }
    }),
    { seed: 20260301, numRuns: 200 },
  );
  const possible = [
    ...signOutcomes.map((outcome) => `sign: ${outcome}`),
    ...confirmOutcomes.map((outcome) => `confirm: ${outcome}`),
    ...codeOutcomes.map((outcome) => `type: ${outcome}`),
    ...resendOutcomes.map((outcome) => `resend: ${outcome}`),
    ...remindOutcomes.map((outcome) => `remind: ${outcome}`),
    ...optOutViews.filter((view) => view !== 'open').map((outcome) => `refuse: ${outcome}`),
    ...optOutViews.filter((view) => view !== 'refused').map((outcome) => `allow: ${outcome}`),
    // A name is asked for again only when it is sealed: see manage.test.ts.
    ...manageOutcomes
      .filter((outcome) => !outcome.startsWith('name:'))
      .map((outcome) => `${outcome === 'withdrawn' ? 'withdraw' : 'change'}: ${outcome}`),
  ];
  expect(
    possible.filter((outcome) => !seen.has(outcome)),
    'every outcome was reached, so the rules were tried',
  ).toEqual([]);
});
