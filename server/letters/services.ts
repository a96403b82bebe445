import type { DomainChecks } from '#server/domains/port.ts';
import { createHeads, type Heads } from '#server/ledger/heads.ts';
import { createHistories, type Histories } from '#server/ledger/histories.ts';
import { createLetterCounts, type LetterCounts } from '#server/letters/counts/letterCounts.ts';
import { createHolding } from '#server/letters/crowds/holdCrowds.ts';
import { createGrowth, type Growths } from '#server/letters/figures/createGrowth.ts';
import type { Calendars } from '#server/letters/life/loadLife.ts';
import { createModerationYears, type ModerationYears } from '#server/letters/moderation/moderationYears.ts';
import type { PartnersOf } from '#server/letters/partners/findPartner.ts';
import { createMailDelay, type MailDelay } from '#server/mail/outbox/mailDelay.ts';
import type { Crowd, Store } from '#server/store/port.ts';
import type { Keys } from './keys.ts';

/** Where the rules of signing meet the world: all that the services of a letter need. */
export type Services = {
  store: Store;
  keys: Keys;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds of a clock that never steps, by which what is remembered ages; that of the machine when left out. */
  clock?: () => number;
  /** How many mails leave in a minute at most; more are owed until later. */
  mailsPerMinute: number;
  /** How often the public is told, in milliseconds: COUNT_STEP. */
  countStep: number;
  mailDelay: MailDelay;
  /** Tells the mail worker that a mail is owed. */
  nudgeMail: () => void;
  /** Tells the sequencer that the public log has entries to order. */
  nudgeLedger: () => void;
  /** Whether a name holds a word for which it waits to be looked at; see signon/heldWords.ts. */
  holdsWord: (text: string) => boolean;
  /** Whether somebody tells of abuse of their own, by the lists that editors keep. */
  tellsOfAbuse: (text: string) => boolean;
  /** Looks for the verification of organisations at their domains; null when only a moderator decides. */
  checks: DomainChecks | null;
  /** What the fields of a letter say of its days. */
  calendarOf: Calendars;
  /** Through whom people can come to a letter. */
  partnersOf: PartnersOf;
  counts: LetterCounts;
  /** What moderators did in each year, as the public is told. */
  moderationYears: () => Promise<ModerationYears>;
  heads: Heads;
  histories: Histories;
  /** How letters grew, day by day. */
  growth: Growths;
  /** Lets the names of surging crowds wait that were listed before. */
  holdBack: (surging: readonly Crowd[]) => Promise<void>;
};

/** Sets up the services with their own memory of how late mails are, of counts, heads and histories. */
export const createServices = (
  world: Omit<Services, 'counts' | 'heads' | 'histories' | 'growth' | 'holdBack' | 'mailDelay' | 'moderationYears'>,
): Services => {
  const histories = createHistories(world.store.ledger);
  const heads = createHeads(world.store.ledger, world.keys.signHead, world.now, undefined, world.clock);
  return {
    ...world,
    mailDelay: createMailDelay(world),
    counts: createLetterCounts(world.store, world.calendarOf, world.now, undefined, world.clock),
    moderationYears: createModerationYears(world.store, world.now),
    holdBack: createHolding(world.store, world.now),
    ...{ histories, heads },
    growth: createGrowth(world.store, { heads, histories }, world.now),
  };
};
