import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOutcomes, confirmByCode } from './confirming/code.ts';
import { confirm, confirmOutcomes, detailsRevision, viewConfirmation } from './confirming/confirm.ts';
import { readForm } from './form/form.ts';
import { canonicalMailbox, certainMailbox, spellingOf } from './form/mailbox.ts';
import { limits as realLimits } from './limits.ts';
import { allow, optOut, optOutViews, viewOptOut } from './optOut/optOut.ts';
import { changeDisplay, manageOutcomes, viewSignature, withdraw } from './ownSignature/manage.ts';
import { publicView } from './public/publicView.ts';
import { remind, remindOutcomes } from './reminders/remind.ts';
import { type Changes, type Details, displays, kindsOfSigner, type Mail, type Posting } from './signature.ts';
import { admit } from './signing/admission.ts';
import { resend, resendOutcomes } from './signing/resend.ts';
import { type KnownToSign, sign, signOutcomes } from './signing/sign.ts';
import { hashOf, World } from './worldForTests.ts';

// Random lives of two letters: people sign, follow links, type codes, change their minds, refuse mails and wait, in any
// order. Among them lives Mallory, who knows every address and spelling, signs and asks with them as often as he likes, and
// reads no mail. What must hold of cases/attacks.yaml (silence, unseen-details, dead-link) is looked at after every step.

const limits = {
  ...realLimits,
  signingsPerDay: 5,
  resendsPerNetwork: 3,
  codesPerNetwork: 3,
  triesPerCode: 2,
  wrongCodesInAll: 4,
  fewWrongCodes: 2,
  attemptsPerMailbox: 6,
  attemptsAtMost: 9,
  patientPerNetwork: 0,
};
const hour = 3_600_000;

/** Suzie's mailbox and Nadia's, spelled in more than one way, and as no server of theirs knows it. */
const addresses = [
  'suzie@example.org',
  'Suzie@Example.org.',
  'suzie+letter@example.org',
  'nadia@gmail.com',
  'n.adia+x@googlemail.com',
];
const hashesOf = (address: string) => ({
  spelling: `spelling ${spellingOf(address)}`,
  certain: `certain ${certainMailbox(address)}`,
  mailbox: `mailbox ${canonicalMailbox(address)}`,
});

const verbs = fc.oneof(
  { weight: 6, arbitrary: fc.constant('sign') },
  { weight: 5, arbitrary: fc.constant('confirm') },
  { weight: 3, arbitrary: fc.constant('wait') },
  { weight: 4, arbitrary: fc.constant('change') },
  { weight: 4, arbitrary: fc.constantFrom('type', 'resend') },
  { weight: 4, arbitrary: fc.constantFrom('open', 'withdraw', 'purge', 'deliver', 'remind') },
  { weight: 1, arbitrary: fc.constantFrom('refuse', 'allow', 'bounce') },
);
const anyStep = fc.record({
  verb: verbs,
  /** Mallory signs, asks and guesses; all that takes a mail is not for him. */
  who: fc.constantFrom('owner', 'owner', 'Mallory'),
  email: fc.constantFrom('suzie@example.org', 'suzie@example.org', ...addresses),
  letter: fc.constantFrom('safeguards', 'safeguards', 'second-letter'),
  kind: fc.constantFrom('person', ...kindsOfSigner),
  display: fc.constantFrom(...displays, ...displays, 'loud'),
  /** Which mail's link is followed, counted from the newest, and what became of the link on the way. */
  mail: fc.nat(6),
  link: fc.constantFrom('whole', 'whole', 'whole', 'whole', 'cut', 'forged'),
  /** Whether the page was opened before its button is pressed; whether a code is typed on the page after signing. */
  isSeen: fc.constantFrom(true, true, true, false),
  hours: fc.constantFrom(0.25, 1, 12, 24, 7 * 24, 14 * 24),
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** A form that was accepted: what was typed, and the attempt that it made. */
type Form = { id: string; who: Step['who']; details: Details; madeRoom: boolean };
type Received = { mail: Mail; posting: Posting };
type Event = { at: number; network: string; kind: 'signing' | 'resend' | 'code' | 'wrong'; of?: string };

const asksToConfirm = ({ template }: Mail) => template === 'confirm' || template === 'reminder';
const codeOf = (id: string) => `1${id.replace(/\D/g, '').padStart(8, '0')}`;

class Life {
  now = Date.UTC(2026, 2, 1);
  world = new World();
  forms: Form[] = [];
  events: Event[] = [];
  bounced: { spelling: string; until: number }[] = [];
  optedOut = new Set<string>();
  /** Links to own pages that were used, by their secret. */
  used = new Set<string>();
  made = 0;

  fresh() {
    const secret = String(++this.made).padStart(43, 's');
    return { secret, hash: hashOf(secret) };
  }
  networkOf = ({ who, email }: Step) => (who === 'Mallory' ? 'Mallory’s' : `home of ${canonicalMailbox(email)}`);
  count = (network: string | null, kind: Event['kind'], window: number, of?: string) =>
    this.events.filter(
      (one) =>
        one.kind === kind &&
        one.at > this.now - window &&
        (network === null || one.network === network) &&
        (of === undefined || one.of === of),
    ).length;
  known(letter: string, email: string) {
    const { spelling, certain, mailbox } = hashesOf(email);
    return {
      confirmed: this.world.confirmedOf(letter, mailbox),
      recentMails: this.world.mailsSince(mailbox, this.now - limits.mailWindow),
      suppression: this.world.suppressionOf({ spelling, certain }, this.now),
    };
  }
  /** What reached its mailbox by now. */
  received = (): Received[] => this.world.record.filter(({ posting }) => posting.at <= this.now);
  write(changes: Changes) {
    const dropped = this.forms.find(({ id }) => id === changes.makeRoom);
    if (dropped) dropped.madeRoom = true;
    this.world.apply(changes, this.now);
    const mail = changes.owe?.mail;
    if (mail) expect(mail.spelling, 'a mail goes to the spelling that it is about').toBe(hashesOf(mail.to).spelling);
    if (!mail?.signature) return;
    const about = this.world.signatures.get(mail.signature);
    expect(about?.spelling, 'a power goes to the spelling that it came from').toBe(mail.spelling);
  }

  sign(step: Step) {
    const { who, email, letter, kind, display } = step;
    const read = readForm({
      ...{ name: who === 'Mallory' ? 'Mallory Loudly' : 'Suzie Number', email, kind, country: 'GB', consent: 'yes' },
      ...{ organisation: 'Safe Harbour', role: 'Director', website: 'example.org' },
      display: display === 'loud' ? 'named' : display,
    });
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const { details } = read;
    const [network, id] = [this.networkOf(step), `id-${this.made}`];
    const request = {
      ...hashesOf(details.email),
      ...{ letter, locale: 'en', details, agreement: { letterVersion: '1.0', consentVersion: '1' } },
      cause: `${network} ${canonicalMailbox(email)}`,
    };
    const inDay = this.count(network, 'signing', limits.dayWindow);
    const effort = display === 'anonymous' ? 'patience' : 'none';
    const toCome = (cause: string) =>
      known.waiting.filter(
        ({ id, mailAt, ...one }) =>
          id !== changes.makeRoom && one.cause === cause && mailAt !== null && mailAt > this.now,
      );
    const known: KnownToSign = {
      ...this.known(letter, email),
      state: 'open',
      waiting: this.world.waitingIn(request.mailbox, this.now, limits.mailWindow),
      admission: admit(
        { inBurst: 0, inDay, ofLine: { inBurst: 0, inDay }, patient: 0, patientInAll: 0 },
        'none',
        effort,
        limits,
      ),
    };
    const fresh = { id, token: this.fresh(), codeOf };
    const decide = (about: Partial<KnownToSign>) => sign(request, { ...known, ...about }, fresh, this.now, limits);
    const before = structuredClone([...this.world.signatures.values()]);
    const { outcome, changes } = decide({});

    // A transaction may be run again; and a stranger must not learn from the outcome what the mailbox holds.
    expect(decide({})).toEqual({ outcome, changes });
    for (const confirmed of [null, ...this.world.signatures.values()])
      for (const suppression of [null, 'opted-out', 'bounced'] as const)
        expect(decide({ confirmed, suppression, recentMails: [], waiting: [] }).outcome).toBe(outcome);

    const notYet = effort === 'patience' ? 'queue-full' : 'step-up';
    expect(outcome).toBe(inDay < limits.signingsPerDay ? 'accepted' : notYet);
    if (outcome !== 'accepted') return outcome;
    this.events.push({ at: this.now, network, kind: 'signing' });
    if (changes.save) this.forms.push({ id, who, details, madeRoom: false });
    this.write(changes);

    const isOptedOut = this.optedOut.has(request.certain);
    const isBounced = this.bounced.some(({ spelling, until }) => spelling === request.spelling && this.now < until);
    const isKept = !known.confirmed && !isOptedOut;
    expect(changes.save !== undefined, 'what is typed is kept, unless it has been confirmed or wants no mail').toBe(
      isKept,
    );
    if (isKept && (isBounced || !changes.owe))
      expect([isBounced || toCome(request.cause).length, changes.owe], 'its mail is owed').toEqual([
        isBounced || limits.laterPerCause,
        undefined,
      ]);
    if (changes.owe && changes.owe.posting.at > this.now) this.checkOrder(known, request.cause, changes);
    const first = this.world.mailsSince(request.mailbox, this.now - limits.mailWindow + 1);
    const isLone = !first.some(({ cause, at }) => cause === request.cause && at !== changes.owe?.posting.at);
    const ofFirst = first.filter(({ quota }) => quota === 'first').length;
    if (isKept && !isBounced && isLone && ofFirst < limits.mailsPerMailbox)
      expect(changes.owe?.posting.at, 'no flood of others keeps a network from its first mail').toBe(this.now);
    for (const one of before)
      if (one.id !== changes.makeRoom)
        expect(this.world.signatures.get(one.id), 'no form touches what another one said').toEqual(one);
    return outcome;
  }

  /** Of mails to come, none stands behind those of a line that has more to come. */
  checkOrder({ waiting, recentMails }: KnownToSign, cause: string, { owe, giveWay, makeRoom }: Changes) {
    const at = owe?.posting.at ?? 0;
    const toCome = waiting.filter(({ id, mailAt }) => id !== makeRoom && mailAt !== null && mailAt > this.now);
    const lines = Map.groupBy(toCome, (one) => one.cause);
    const own = lines.get(cause)?.length ?? 0;
    expect(own).toBeLessThan(limits.laterPerCause);
    for (const [line, mails] of lines) {
      if (mails.length <= own + 1) continue;
      const before = mails.filter(({ id, mailAt }) => id !== giveWay && Number(mailAt) < at);
      const isCommon = (mailAt: number | null) =>
        recentMails.some((mail) => mail.at === mailAt && mail.quota === 'common' && mail.cause === line);
      expect(
        before.filter(({ mailAt }) => isCommon(mailAt)),
        'who sends few is not behind who sends many',
      ).toEqual([]);
    }
    if (giveWay) expect(this.world.signatures.has(giveWay), 'whose mail gave way still waits').toBe(true);
  }

  resend(step: Step) {
    const { email, letter } = step;
    const network = this.networkOf(step);
    const hashes = hashesOf(email);
    const recentResends = this.count(network, 'resend', limits.networkWindow);
    const waiting = this.world.attemptsOf(letter, hashes.mailbox).map(({ signature }) => signature);
    const attempt = waiting.find(({ state }) => state === 'pending') ?? null;
    const typed = { ...hashes, email, letter, locale: 'ar', cause: `${network} ${canonicalMailbox(email)}` };
    const known = { ...this.known(letter, email), isOver: false, attempt, recentResends };
    const { outcome, changes } = resend(typed, known, { token: this.fresh(), codeOf }, this.now, limits);
    expect(outcome).toBe(recentResends < limits.resendsPerNetwork ? 'accepted' : 'too-many-from-network');
    expect(Object.keys(changes).sort(), 'nothing but a mail comes of asking').not.toContain('save');
    expect(changes.supersede, 'no link dies by asking').toBeUndefined();
    if (outcome === 'accepted') this.events.push({ at: this.now, network, kind: 'resend' });
    this.write(changes);
    return outcome;
  }

  /** Types a code: the owner that of a mail she has, on the page after one of her forms or elsewhere; Mallory a guess, with the ticket of a form of his. */
  type(step: Step) {
    const { who, mail: back, isSeen: onPage, link: kind } = step;
    const network = this.networkOf(step);
    const mails = this.received().filter(({ mail }) => mail.code !== null);
    const mail = mails.at(-1 - (back % mails.length))?.mail;
    const isOwner = who === 'owner';
    const code = isOwner && kind === 'whole' && mail ? (mail.code as string) : '000000000';
    const { letter, mailbox } = mail ?? { letter: step.letter, ...hashesOf(step.email) };
    const forms = this.forms.filter((form) => form.who === who);
    const ticket = onPage ? (forms.find(({ id }) => id === mail?.signature) ?? forms.at(-1))?.id : undefined;
    const found = () => {
      const ofCode = (id: string) => codeOf(id) === code;
      const ticketed = ticket === undefined ? null : this.world.attempt(ticket);
      const byTicket = ticketed && ofCode(ticketed.signature.id) ? ticketed : null;
      const byMailbox = this.world.attemptsOf(letter, mailbox).find(({ signature }) => ofCode(signature.id)) ?? null;
      return { byTicket, byMailbox, confirmed: this.world.confirmedBeside(byTicket ?? byMailbox) };
    };
    const tries = {
      withTicket: this.count(null, 'wrong', limits.networkWindow, ticket ?? 'none'),
      forMailbox: this.count(network, 'wrong', limits.networkWindow, mailbox),
      fromNetwork: this.count(network, 'code', limits.networkWindow),
      wrongFromNetwork: new Set(
        this.events
          .filter((one) => one.kind === 'wrong' && one.network === network && one.at > this.now - limits.networkWindow)
          .map(({ at }) => at),
      ).size,
      wrongInAll: this.count(null, 'wrong', limits.networkWindow) / 2,
    };
    const { outcome, changes } = confirmByCode(found(), tries, this.fresh(), this.now, limits);
    if (outcome === 'too-many-from-network') return outcome;
    this.events.push({ at: this.now, network, kind: 'code' });
    if (outcome === 'refused')
      for (const of of [mailbox, ticket ?? 'no ticket']) this.events.push({ at: this.now, network, kind: 'wrong', of });
    if (!isOwner) expect(outcome, 'who reads no mail confirms nothing').toBe('refused');
    if (outcome === 'confirmed') {
      expect(changes.save?.id, 'a code confirms at once only what was typed before that very page').toBe(ticket);
      expect(mail?.signature).toBe(ticket);
    }
    if (outcome === 'shown') expect(changes, 'details are shown before anything is written').toEqual({});
    this.write(changes);
    if (outcome === 'confirmed')
      expect(confirmByCode(found(), tries, this.fresh(), this.now, limits)).toEqual({
        outcome: 'already',
        changes: {},
      });
    return outcome;
  }

  /** Ends, or allows again, all mails to a mailbox, by the link of one of them. */
  decideOnMails({ verb, mail: back, link: kind }: Step) {
    const mails = this.received();
    const { mail, posting } = mails.at(-1 - (back % mails.length)) as Received;
    const link = kind === 'whole' ? { certain: mail.certain, madeAt: posting.at } : null;
    const isRefusing = verb === 'refuse';
    const press = () => (isRefusing ? optOut : allow)(link, this.optedOut.has(mail.certain), this.now, limits);
    const isGood = link !== null && this.now < posting.at + limits.optOutWithin;
    const { outcome, changes } = press();
    expect(outcome).toBe(isGood ? (isRefusing ? 'refused' : 'open') : 'unknown');
    const others = this.world.owed.filter((one) => one.mail.certain !== mail.certain);
    this.write(changes);
    if (isGood && isRefusing) this.optedOut.add(mail.certain);
    if (isGood && !isRefusing) this.optedOut.delete(mail.certain);
    expect(this.world.owed.filter((one) => one.mail.certain !== mail.certain)).toEqual(others);
    expect(press().changes, 'a second press changes nothing').toEqual({});
    expect(viewOptOut(link, this.optedOut.has(mail.certain), this.now, limits)).toBe(outcome);
    return outcome;
  }

  bounce({ email }: Step) {
    const { spelling } = hashesOf(email);
    const until = this.now + limits.bouncedFor;
    const others = this.world.owed.filter(({ mail }) => mail.spelling !== spelling);
    this.bounced.push({ spelling, until });
    this.world.suppress({ address: spelling, reason: 'bounced', since: this.now, until });
    expect(this.world.owed, 'a refusal is a fact about the spelling that was refused').toEqual(others);
  }

  /** Reminds the newest attempt of each spelling and letter once it has waited long enough. */
  remind() {
    const outcomes = new Set<string>();
    for (const one of this.world.pending()) {
      const alike = this.world
        .pending()
        .filter(({ letter, spelling }) => letter === one.letter && spelling === one.spelling);
      const isNewest = alike.every(({ id, signedAt }) => signedAt < one.signedAt || id === one.id);
      const wasReminded = alike.some(({ id }) => this.world.reminded.has(id));
      if (!isNewest || wasReminded || one.signedAt > this.now - limits.remindAfter) continue;
      this.world.reminded.add(one.id);
      const known = { ...this.known(one.letter, one.email as string), isOver: false };
      const { outcome, changes } = remind(one, known, { token: this.fresh(), codeOf }, this.now, limits);
      if (known.confirmed || known.suppression) expect(outcome).toBe('let-be');
      this.write(changes);
      outcomes.add(outcome);
    }
    return [...outcomes].join();
  }

  /** Opens a mailed link and presses a button there, twice: the second time must leave all as it is. */
  follow({ verb, mail: back, link: kind, display, isSeen }: Step) {
    const withLinks = this.received().filter(({ mail }) => mail.secret !== null);
    const ownPages = withLinks.filter(({ mail }) => !asksToConfirm(mail));
    const mails = verb === 'change' && ownPages.length > 0 ? ownPages : withLinks;
    const mail = mails.at(-1 - (back % mails.length))?.mail;
    if (!mail?.secret) return;
    const secret =
      kind === 'cut' ? mail.secret.slice(0, -1) : kind === 'forged' ? mail.secret.replace(/^s/, 'x') : mail.secret;
    const link = () => this.world.link(secret);
    const confirmed = () => this.world.confirmedBeside(link());
    const target = kind === 'whole' ? link()?.signature : undefined;
    const shown = isSeen && target ? detailsRevision(target) : null;

    const before = structuredClone(this.world.signatures);
    viewConfirmation(secret, link(), confirmed(), this.now);
    viewSignature(secret, link());
    expect(structuredClone(this.world.signatures), 'to open a link changes nothing').toEqual(before);
    if (verb === 'open') return;

    const own = confirmed();
    const isOwnConfirmed = own !== null && target?.spelling === own.spelling;
    const presses = {
      confirm: () => confirm(secret, link(), confirmed(), shown, this.fresh(), this.now),
      change: () => changeDisplay(secret, link(), display),
      withdraw: () => withdraw(secret, link(), confirmed()),
    };
    const press = presses[verb as keyof typeof presses];
    const { outcome, changes } = press();
    if (outcome === 'confirmed') {
      expect(changes.save, 'a link confirms its own attempt, as it was shown').toMatchObject({
        ...this.forms.find(({ id }) => id === mail.signature)?.details,
        id: mail.signature,
      });
      expect(shown).not.toBeNull();
    }
    if (verb === 'withdraw')
      expect(outcome, 'every mail that an owner has takes back what she confirmed').toBe(
        isOwnConfirmed ? 'withdrawn' : kind === 'cut' ? 'mangled' : 'unknown',
      );
    if (outcome === 'withdrawn') expect(changes.remove?.id).toBe(own?.id);
    if (outcome === 'changed' && verb === 'change') {
      this.used.add(secret);
      const form = this.forms.find(({ id }) => id === target?.id);
      if (form) form.details = { ...form.details, display: display as Details['display'] };
    }
    this.write(changes);
    if (outcome === 'withdrawn' && own)
      for (const one of this.world.signatures.values())
        expect(one.letter === own.letter && one.spelling === own.spelling, 'nothing of hers is left').toBe(false);
    const after = structuredClone(this.world.signatures);
    this.world.apply(press().changes, this.now);
    expect(structuredClone(this.world.signatures), 'a second press changes nothing').toEqual(after);
    return outcome;
  }

  step(step: Step) {
    const hasMail = this.received().length > 0;
    const isOwner = step.who === 'owner';
    if (step.verb === 'sign') return this.sign(step);
    if (step.verb === 'resend') return this.resend(step);
    if (step.verb === 'bounce') return this.bounce(step);
    if (step.verb === 'type') return this.type(step);
    if (step.verb === 'remind') return this.remind();
    if (step.verb === 'wait') this.now += step.hours * hour;
    else if (step.verb === 'deliver') this.world.owed = this.world.owed.filter(({ posting }) => posting.at > this.now);
    else if (step.verb === 'purge') {
      for (const one of this.world.pending())
        if (one.signedAt <= this.now - limits.keepUnconfirmed) this.world.remove(one.id);
    } else if (hasMail && isOwner)
      return step.verb === 'refuse' || step.verb === 'allow' ? this.decideOnMails(step) : this.follow(step);
    return undefined;
  }

  check() {
    const all = [...this.world.signatures.values()];
    const confirmed = all.filter(({ state }) => state === 'confirmed');
    const places = confirmed.map(({ letter, mailbox }) => `${letter} ${mailbox}`);
    expect(new Set(places).size, 'one person is counted once').toBe(places.length);
    for (const signature of all) {
      const form = this.forms.find(({ id }) => id === signature.id);
      expect(signature, 'unseen-details: what stands there is what was typed there').toMatchObject(form?.details ?? {});
      this.checkPublic(signature);
    }
    for (const { signature } of this.world.tokens.values())
      expect(this.world.signatures.has(signature), 'no power without a signature').toBe(true);
    for (const { mail, posting } of this.world.owed) {
      expect(this.optedOut.has(mail.certain), 'no mail to who wants none').toBe(false);
      expect(posting.at, 'no mail is put off for longer than an attempt lives').toBeLessThan(
        this.now + limits.keepUnconfirmed,
      );
    }
    this.checkLinks();
    this.checkMails();
  }
  /** dead-link: an owner's link to her own page works until she has used a newer one; links to confirm work until they expire. */
  checkLinks() {
    const mails = this.received().map(({ mail }) => mail);
    for (const [index, mail] of mails.entries()) {
      const signature = mail.signature === null ? undefined : this.world.signatures.get(mail.signature);
      if (!signature || mail.secret === null) continue;
      const link = this.world.link(mail.secret);
      const confirmed = this.world.confirmedBeside(link);
      if (asksToConfirm(mail)) {
        const expiresAt = link?.token.expiresAt ?? 0;
        const alive = confirmed ? 'signed-already' : this.now < expiresAt ? 'ready' : 'expired';
        const view = viewConfirmation(mail.secret, link, confirmed, this.now);
        expect(view).toBe(signature.state === 'confirmed' ? 'confirmed' : alive);
        continue;
      }
      const newer = mails.slice(index + 1).filter((one) => one.signature === mail.signature && !asksToConfirm(one));
      if (!newer.some((one) => this.used.has(one.secret as string)))
        expect(viewSignature(mail.secret, link), 'links die by use, not by strangers').toBe('kept');
    }
  }
  checkMails() {
    const newest = this.world.record.at(-1);
    if (!newest || newest.posting.quota === 'uncounted') return;
    const { mail, posting } = newest;
    for (const quota of ['common', 'first'] as const) {
      const within = this.world.record.filter(
        (one) =>
          one.mail.mailbox === mail.mailbox &&
          one.posting.quota === quota &&
          one.posting.at > posting.at - limits.mailWindow &&
          one.posting.at <= posting.at,
      );
      expect(within.length, 'no more mails a day than the limit').toBeLessThanOrEqual(limits.mailsPerMailbox);
    }
    expect(this.world.waitingIn(mail.mailbox, this.now, limits.mailWindow).length).toBeLessThanOrEqual(
      limits.attemptsAtMost,
    );
  }
  checkPublic(signature: Parameters<typeof publicView>[0]) {
    const { kind, display, state } = signature;
    if (kind === 'organisation')
      expect(publicView(signature), 'no organisation is public before it is proven').toBeNull();
    const proven = { ...signature, verification: { by: 'dns', at: this.now } } as const;
    const shown = JSON.stringify(publicView(kind === 'organisation' ? proven : signature));
    expect(shown).not.toContain('@');
    const isSilent = state === 'pending' || (kind === 'person' && display === 'anonymous');
    expect(shown === 'null', 'nothing is public before it is confirmed, nor of a person who wants no name').toBe(
      isSilent,
    );
    if (display !== 'named')
      for (const part of (signature.name ?? '').split(' '))
        expect(shown, 'no name that is not to be shown').not.toContain(part);
  }
}

test('whatever people do, and in whatever order, the rules of signing hold', { timeout: 120_000 }, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 80, size: 'max' }), (steps) => {
      const life = new Life();
      for (const step of steps) {
        seen.add(`${step.verb}: ${life.step(step)}`);
        life.check();
      }
    }),
    { seed: 20260301, numRuns: 250 },
  );
  const possible = [
    // The letters here are open all the time: see signon/life/letterLife.test.ts.
    ...signOutcomes.filter((outcome) => outcome !== 'not-open').map((outcome) => `sign: ${outcome}`),
    ...confirmOutcomes.map((outcome) => `confirm: ${outcome}`),
    ...codeOutcomes.map((outcome) => `type: ${outcome}`),
    ...resendOutcomes.map((outcome) => `resend: ${outcome}`),
    ...remindOutcomes.map((outcome) => `remind: ${outcome}`),
    ...optOutViews.filter((view) => view !== 'open').map((outcome) => `refuse: ${outcome}`),
    ...optOutViews.filter((view) => view !== 'refused').map((outcome) => `allow: ${outcome}`),
    // A name is asked for again only when it is sealed: see signon/ownSignature/manage.test.ts.
    ...manageOutcomes
      .filter((outcome) => !outcome.startsWith('name:'))
      .map((outcome) => `${outcome === 'withdrawn' ? 'withdraw' : 'change'}: ${outcome}`),
  ];
  expect(
    possible.filter((outcome) => !seen.has(outcome)),
    'every outcome was reached, so the rules were tried',
  ).toEqual([]);
});
