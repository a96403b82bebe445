import type { Attempt } from './confirming/code.ts';
import type { Link } from './confirming/confirm.ts';
import type { CountedMail } from './mail/mailTime.ts';
import type { Changes, Mail, Posting, Signature, Suppression, Token } from './signature.ts';

type Owed = { mail: Mail; posting: Posting };

/** The form in which a secret is kept in this world. */
export const hashOf = (secret: string) => `hash of ${secret}`;

/** The smallest store that applies changes. */
export class World {
  signatures = new Map<string, Signature>();
  tokens = new Map<string, Token>();
  owed: Owed[] = [];
  /** All that was ever owed, but for what made room before it went. */
  record: Owed[] = [];
  suppressions: Suppression[] = [];
  reminded = new Set<string>();

  apply(changes: Changes, now: number) {
    const { save, remove, makeRoom, giveWay, supersede, addToken, owe, suppression, unsuppress } = changes;
    if (makeRoom !== undefined) {
      this.record = this.record.filter((one) => one.mail.signature !== makeRoom || one.posting.at <= now);
      this.remove(makeRoom);
    }
    if (giveWay !== undefined)
      for (const list of ['record', 'owed'] as const)
        this[list] = this[list].filter((one) => one.mail.signature !== giveWay || one.posting.at <= now);
    if (save) this.signatures.set(save.id, Object.freeze(save));
    if (remove) {
      this.remove(remove.id);
      for (const one of this.pending())
        if (one.letter === remove.letter && one.spelling === remove.spelling) this.remove(one.id);
    }
    for (const [hash, token] of this.tokens)
      if (token.purpose === 'manage' && supersede?.signature === token.signature && token.createdAt < supersede.before)
        this.tokens.set(hash, { ...token, supersededAt: token.supersededAt ?? now });
    if (addToken) this.tokens.set(addToken.hash, Object.freeze(addToken));
    if (owe) for (const list of [this.owed, this.record]) list.push(Object.freeze(owe));
    if (suppression) this.suppress(suppression);
    if (unsuppress)
      this.suppressions = this.suppressions.filter(
        ({ address, reason }) => address !== unsuppress.certain || reason !== 'opted-out',
      );
  }
  suppress(suppression: Suppression) {
    const { address, reason } = suppression;
    this.suppressions.push(suppression);
    const isMeant = (one: Mail | Signature) => (reason === 'bounced' ? one.spelling : one.certain) === address;
    this.owed = this.owed.filter(({ mail }) => !isMeant(mail));
    if (reason === 'opted-out') for (const one of this.pending()) if (isMeant(one)) this.remove(one.id);
  }
  suppressionOf({ spelling, certain }: { spelling: string; certain: string }, now: number) {
    const reasons = this.suppressions
      .filter(({ address, reason }) => address === (reason === 'bounced' ? spelling : certain))
      .filter(({ until }) => (until ?? Infinity) > now)
      .map(({ reason }) => reason);
    return reasons.find((reason) => reason === 'opted-out') ?? reasons[0] ?? null;
  }
  remove(id: string) {
    this.signatures.delete(id);
    for (const [hash, token] of this.tokens) if (token.signature === id) this.tokens.delete(hash);
    this.owed = this.owed.filter(({ mail }) => mail.signature !== id);
  }
  pending = () => [...this.signatures.values()].filter(({ state }) => state === 'pending');
  confirmedOf = (letter: string, mailbox: string): Signature | null =>
    [...this.signatures.values()].find(
      (one) => one.state === 'confirmed' && one.letter === letter && one.mailbox === mailbox,
    ) ?? null;
  link(secret: string): Link {
    const token = this.tokens.get(hashOf(secret));
    const signature = token && this.signatures.get(token.signature);
    return signature ? { token, signature } : null;
  }
  confirmedBeside = (link: Link) => link && this.confirmedOf(link.signature.letter, link.signature.mailbox);
  attempt(id: string): Attempt | null {
    const signature = this.signatures.get(id);
    const tokens = [...this.tokens.values()].filter((token) => token.signature === id && token.purpose === 'confirm');
    const [token] = tokens.sort((one, other) => (other.expiresAt ?? 0) - (one.expiresAt ?? 0));
    return signature && token ? { token, signature } : null;
  }
  attemptsOf = (letter: string, mailbox: string) =>
    [...this.signatures.values()]
      .filter((one) => one.letter === letter && one.mailbox === mailbox)
      .sort((one, other) => other.signedAt - one.signedAt)
      .flatMap(({ id }) => this.attempt(id) ?? []);
  mailsSince = (mailbox: string, since: number) =>
    this.record
      .filter((one) => one.mail.mailbox === mailbox && one.posting.at >= since && one.posting.quota !== 'uncounted')
      .map(({ posting }) => posting as CountedMail);
  waitingIn = (mailbox: string, now: number, window: number) =>
    this.pending()
      .filter((one) => one.mailbox === mailbox)
      .map(({ id, signedAt }) => {
        const mail = this.record.find((one) => one.mail.signature === id && one.posting.at > now - window);
        return { id, signedAt, mailAt: mail?.posting.at ?? null, cause: mail?.posting.cause ?? null };
      });
}
