import { createHeads, type Heads } from '#server/ledger/heads.ts';
import type { LetterHistory } from '#server/ledger/histories.ts';
import { figureHour } from '#signon/figures/figures.ts';
import type { Growth } from '#signon/figures/growth.ts';
import { createLetterCounts, type LetterCounts } from './counts/letterCounts.ts';
import type { ModerationYears } from './moderation/moderationYears.ts';
import type { PartnersOf } from './partners/findPartner.ts';
import { createPartnerCounts, type PartnerCounts } from './partners/partnerCounts.ts';
import { remember } from './remember.ts';
import type { Services } from './services.ts';

/** What is remembered of what the public is told, so that readers at a peak do not ask the services one by one. Until something changes each is the same object. */
export type Readings = {
  counts: LetterCounts;
  heads: Heads;
  /** What happened under a letter, hour by hour, as far as its signed head tells. */
  history(letter: string): Promise<LetterHistory>;
  /** How a letter grew, day by day; of days that are over. */
  growth(letter: string): Promise<Growth>;
  /** What moderators did in each year. */
  moderationYears(): Promise<ModerationYears>;
  partnerCounts: PartnerCounts;
};

const day = 86_400_000;

/** @param clock milliseconds of a clock that never steps, by which what is remembered ages; that of the machine when left out */
export function createReadings(
  services: Services,
  { now, clock, partnersOf }: { now: () => number; clock?: () => number; partnersOf: PartnersOf },
): Readings {
  const heads = createHeads(services.readHead, now, undefined, clock);
  const histories = remember(services.readHistory);
  const growth = remember(services.readGrowth);
  const years = remember((_: string, asOf: number) => services.readModerationYears(asOf));
  return {
    counts: createLetterCounts(services.readCounts, now, undefined, clock),
    heads,
    history: async (letter) => histories(letter, (await heads.of(letter)).head.size),
    growth: (letter) => growth(letter, figureHour(now())),
    // It moves once a day, so that nobody can watch a decision being made.
    moderationYears: () => years('', now() - (now() % day)),
    partnerCounts: createPartnerCounts(services.countPartners, partnersOf, now),
  };
}
