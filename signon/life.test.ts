import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confirm, confirmOutcomes, type Link, viewConfirmation } from './confirm.ts';
import { readForm } from './form.ts';
import { limits as realLimits } from './limits.ts';
import { canonicalMailbox } from './mailbox.ts';
import { changeDisplay, manageOutcomes, viewSignature, withdraw } from './manage.ts';
import { publicView } from './publicView.ts';
import { sign, signOutcomes } from './sign.ts';
import { type Changes, type Details, displays, kindsOfSigner, type Mail, type Signature, type Token } from './signature.ts';

// Random lives of two letters: people sign, follow links, change their minds and wait, in any order.
// `World` is the smallest store that applies changes; `expected` says, without the code of signon, what ought to be.

const limits = { ...realLimits, signingsPerNetwork: 8 };
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
  { weight: 4, arbitrary: fc.constantFrom('open', 'withdraw', 'purge', 'deliver') },
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
  hours: fc.constantFrom(0.25, 1, 12, 24, 7 * 24, 14 * 24),
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** A mail once owed; `life` tells a signature from one that was withdrawn and made anew. */
type Posted = { mail: Mail; at: number; life: number };
type Expected = { life: number; confirmed: boolean; details: Details; signedAt: number };

const hashOf = (secret: string) => `hash of ${secret}`;
const place = ({ letter, mailbox }: { letter: string; mailbox: string }) => `${letter} ${mailbox}`;

class World {
  signatures = new Map<string, Signature>();
  tokens = new Map<string, Token>();
  outbox: Mail[] = [];

  apply({ save, remove, addToken, owe }: Changes) {
    if (save) this.signatures.set(save.id, Object.freeze(save));
    if (addToken) this.tokens.set(addToken.hash, Object.freeze(addToken));
    if (owe) this.outbox.push(Object.freeze(owe));
    if (remove) this.remove(remove);
  }
  remove(gone: Signature) {
    this.signatures.delete(gone.id);
    for (const [hash, token] of this.tokens) if (token.signature === gone.id) this.tokens.delete(hash);
    this.outbox = this.outbox.filter((mail) => place(mail) !== place(gone));
  }
  link(secret: string): Link {
    const token = this.tokens.get(hashOf(secret));
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
  made = 0;

  fresh() {
    const secret = String(++this.made).padStart(43, 's');
    return { secret, hash: hashOf(secret) };
  }
  mailsTo(mailbox: string, until: number) {
    return this.posted.filter(({ mail, at }) => mail.mailbox === mailbox && at > until - limits.mailWindow && at <= until);
  }
  write(changes: Changes) {
    this.world.apply(changes);
    if (!changes.owe) return;
    const { life, details } = this.expected.get(place(changes.owe)) as Expected;
    expect(changes.owe.to, 'a mail goes to the address that its owner gave').toBe(details.email);
    this.posted.push({ mail: changes.owe, at: this.now, life });
  }

  sign({ who, letter, kind, network, display }: Step) {
    const organisation = { organisation: 'Safe Harbour', role: 'Director', website: 'example.org' };
    const read = readForm({ ...who, ...organisation, kind, country: 'GB', display: display === 'loud' ? 'named' : display, consent: 'yes' });
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const { details } = read;
    const agreement = { letterVersion: '1.0', consentVersion: '1' };
    const request = { letter, mailbox: canonicalMailbox(details.email), locale: 'en', details, agreement };
    const recentMails = this.mailsTo(request.mailbox, this.now).length;
    const recentSignings = this.signings.filter((signing) => signing.network === network && signing.at > this.now - limits.networkWindow).length;
    const signature = [...this.world.signatures.values()].find((one) => place(one) === place(request)) ?? null;
    const fresh = { id: `id-${this.made}`, token: this.fresh() };
    const decide = (signature: Signature | null, mails: number) => sign(request, { signature, recentMails: mails, recentSignings }, fresh, this.now, limits);
    const decision = decide(signature, recentMails);

    // A transaction may be run again; and a stranger must not learn from the outcome what the mailbox holds.
    expect(decide(signature, recentMails)).toEqual(decision);
    const known = [null, ...this.world.signatures.values()];
    const outcomes = known.flatMap((other) => [0, limits.mailsPerMailbox].map((mails) => decide(other, mails).outcome));
    expect(outcomes.filter((outcome) => outcome !== decision.outcome)).toEqual([]);

    const accepted = recentSignings < limits.signingsPerNetwork;
    const mayMail = accepted && recentMails < limits.mailsPerMailbox;
    expect(decision.outcome).toBe(accepted ? 'accepted' : 'too-many-from-network');
    expect(Boolean(decision.changes.owe), 'a mail within the limit').toBe(mayMail);
    if (accepted) {
      this.signings.push({ network, at: this.now });
      const there = this.expected.get(place(request));
      if (!there) this.expected.set(place(request), { life: this.made, confirmed: false, details, signedAt: this.now });
      else if (!there.confirmed && mayMail) Object.assign(there, { details, signedAt: this.now });
    }
    this.write(decision.changes);
    return decision.outcome;
  }

  /** Opens a mailed link and presses a button there, twice: the second time must leave all as it is. */
  follow({ verb, mail: back, link: kind, display }: Step) {
    const { mail, at, life } = this.posted.at(-1 - (back % this.posted.length)) as Posted;
    const secret = kind === 'cut' ? mail.secret.slice(0, -1) : kind === 'forged' ? mail.secret.replace(/^s/, 'x') : mail.secret;
    const there = this.expected.get(place(mail));
    const dead = kind === 'cut' ? 'mangled' : 'unknown';
    const opens = (mail.template === 'confirm') === (verb === 'confirm') && kind === 'whole' && there?.life === life ? there : null;
    const presses = {
      confirm: () => confirm(secret, this.world.link(secret), this.fresh(), this.now),
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
    if (opens && verb === 'confirm') outcome = opens.confirmed ? 'already' : this.now < at + limits.confirmWithin ? 'confirmed' : 'expired';
    if (opens && verb === 'change') outcome = chosen ? 'changed' : 'not-a-display';
    if (opens && verb === 'withdraw') outcome = 'withdrawn';
    if (opens && outcome === 'confirmed') opens.confirmed = true;
    if (opens && outcome === 'changed' && chosen) opens.details = { ...opens.details, display: chosen };
    if (outcome === 'withdrawn') this.expected.delete(place(mail));

    const press = presses[verb as keyof typeof presses];
    const decision = press();
    expect(decision.outcome).toBe(outcome);
    this.write(decision.changes);
    const after = structuredClone(this.world);
    this.world.apply(press().changes);
    expect(structuredClone(this.world), 'a second press changes nothing').toEqual(after);
    return outcome;
  }

  purge() {
    const old = (signedAt: number) => signedAt <= this.now - limits.keepUnconfirmed;
    for (const signature of this.world.signatures.values()) if (signature.state === 'pending' && old(signature.signedAt)) this.world.remove(signature);
    for (const [where, { confirmed, signedAt }] of this.expected) if (!confirmed && old(signedAt)) this.expected.delete(where);
  }

  step(step: Step) {
    if (step.verb === 'sign') return this.sign(step);
    if (step.verb === 'wait') this.now += step.hours * hour;
    else if (step.verb === 'deliver') this.world.outbox = [];
    else if (step.verb === 'purge') this.purge();
    else if (this.posted.length > 0) return this.follow(step);
  }

  check() {
    const all = [...this.world.signatures.values()];
    expect(all.map(place).sort(), 'one signature for each letter and mailbox; nobody is lost, nobody withdrawn stays').toEqual(
      [...this.expected.keys()].sort(),
    );
    for (const signature of all) this.checkSignature(signature, this.expected.get(place(signature)) as Expected);
    for (const { signature } of this.world.tokens.values()) expect(this.world.signatures.has(signature), 'no power without a signature').toBe(true);
    for (const mail of this.world.outbox) expect(this.expected.has(place(mail)), 'no mail about a signature that is gone').toBe(true);
    const newest = this.posted.at(-1);
    if (newest && newest.mail.template !== 'signed')
      expect(this.mailsTo(newest.mail.mailbox, newest.at).length, 'no more mails than the limit').toBeLessThanOrEqual(limits.mailsPerMailbox);
    const welcomes = this.posted.filter(({ mail }) => mail.template === 'signed').map(({ life }) => life);
    expect(new Set(welcomes).size, 'past the limit only one mail about each confirmation').toBe(welcomes.length);
  }
  checkSignature(signature: Signature, { life, confirmed, details, signedAt }: Expected) {
    expect(signature.state, 'confirmed by its own link and by nothing else, and for good').toBe(confirmed ? 'confirmed' : 'pending');
    expect(signature, 'what its owner said').toMatchObject(details);
    const shown = JSON.stringify(publicView(signature));
    expect(shown).not.toContain('@');
    const silent = !confirmed || (details.kind === 'person' && details.display === 'anonymous');
    expect(shown === 'null', 'nothing is public before it is confirmed, nor of a person who wants no name').toBe(silent);
    if (details.display !== 'named') for (const part of details.name.split(' ')) expect(shown, 'no name that is not to be shown').not.toContain(part);

    const links = this.posted.filter((posted) => posted.life === life && posted.mail.template === 'confirm');
    for (const { mail, at } of confirmed ? [] : links)
      expect(viewConfirmation(mail.secret, this.world.link(mail.secret), this.now)).toBe(this.now < at + limits.confirmWithin ? 'ready' : 'expired');
    if (links.length === 0)
      expect(this.mailsTo(signature.mailbox, signedAt).length, 'a link, unless there were too many').not.toBeLessThan(limits.mailsPerMailbox);
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
    ...manageOutcomes.map((outcome) => `${outcome === 'withdrawn' ? 'withdraw' : 'change'}: ${outcome}`),
  ];
  expect(
    possible.filter((outcome) => !seen.has(outcome)),
    'every outcome was reached, so the rules were tried',
  ).toEqual([]);
});
