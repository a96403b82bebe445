import type { DomainChecks } from '#server/domains/port.ts';
import { createHistories, type Histories } from '#server/ledger/histories.ts';
import { createHolding } from '#server/letters/crowds/holdCrowds.ts';
import type { Surge } from '#server/letters/crowds/surges.ts';
import type { Calendars } from '#server/letters/life/loadLife.ts';
import type { PartnersOf } from '#server/letters/partners/findPartner.ts';
import { createMailDelay, type MailDelay } from '#server/mail/outbox/mailDelay.ts';
import type { Store } from '#server/store/port.ts';
import type { othersNameFinder } from '#signon/organisations/knownOrganisation.ts';
import type { Keys } from './keys.ts';

/** Where the rules of signing meet the world: all that the services of a letter need. */
export type World = {
  store: Store;
  keys: Keys;
  /** Milliseconds since 1970. */
  now: () => number;
  /** How many mails leave in a minute at most; more are owed until later. */
  mailsPerMinute: number;
  mailDelay: MailDelay;
  /** Tells the mail worker that a mail is owed. */
  nudgeMail: () => void;
  /** Tells the sequencer that the public log has entries to order. */
  nudgeLedger: () => void;
  /** Whether a name holds a word for which it waits to be looked at; see signon/moderation/heldWords.ts. */
  holdsWord: (text: string) => boolean;
  /** Whether an organisation signs under the name of a known one, without its domain; see signon/organisations/knownOrganisation.ts. */
  isOthersName: ReturnType<typeof othersNameFinder>;
  /** Whether somebody tells of abuse of their own, by the lists that editors keep. */
  tellsOfAbuse: (text: string) => boolean;
  /** Looks for the verification of organisations at their domains; null when only a moderator decides. */
  checks: DomainChecks | null;
  /** What the fields of a letter say of its days. */
  calendarOf: Calendars;
  /** Through whom people can come to a letter. */
  partnersOf: PartnersOf;
  /** What happened under the letters, as far as their logs were read. */
  histories: Histories;
  /** Lets the names of surging crowds wait that were listed before. */
  holdBack: (surging: readonly Surge[]) => Promise<void>;
};

/** Sets up the world with its own memory of how late mails are, of logs, and of the crowds that are being held. */
export const createWorld = (given: Omit<World, 'mailDelay' | 'histories' | 'holdBack'>): World => ({
  ...given,
  mailDelay: createMailDelay(given),
  histories: createHistories(given.store.ledger),
  holdBack: createHolding(given.store, given.now),
});
