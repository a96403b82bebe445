import type { Details, Mail, RemovalReason, Signature } from '#signon/signature.ts';
import { providerClass } from './providerClass.ts';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * What happens to a signature, as far as it is counted for organisers: a form was taken, the mail that asks to confirm was
 * taken by a mail server, or later than it should have been, or refused; it was confirmed, taken back by its owner, or taken out.
 */
export const figureEvents = ['asked', 'mailed', 'late', 'refused', 'confirmed', 'withdrawn', 'removed'] as const;
export type FigureEventName = (typeof figureEvents)[number];

/** What sums are told by: the hour, or on each day one of the others; never by two at once, which could mean one person. */
const toldBy = ['hour', 'language', 'country', 'source', 'provider'] as const;
export type ToldBy = (typeof toldBy)[number];

/** One event, until it is added up. What is not known is empty, and is not told. */
export type FigureEvent = {
  letter: string;
  /** Milliseconds since 1970; only its hour is kept. */
  at: number;
  event: FigureEventName;
  language: string;
  country: string;
  /** Through what a form came: `site`, `embed`, `api`, or a partner. */
  source: string;
  provider: string;
};

/** How often something happened under a letter, told by one thing. */
export type FigureSum = {
  letter: string;
  event: FigureEventName;
  told_by: ToldBy;
  value: string;
  /** Of its hour, or of its day in UTC. */
  starts_at: number;
  count: number;
};

/** Adds events up, each by its hour and by each thing that is known of it on its day. Always in the same order. */
export function sumsOf(events: readonly FigureEvent[]): FigureSum[] {
  const sums = new Map<string, FigureSum>();
  for (const event of events)
    for (const by of toldBy) {
      const value = by === 'hour' ? '' : event[by];
      if (by !== 'hour' && value === '') continue;
      const { letter, event: name, at } = event;
      const starts_at = startOf(at, by === 'hour' ? hour : day);
      const key = JSON.stringify([letter, name, by, value, starts_at]);
      const sum = sums.get(key) ?? { letter, event: name, told_by: by, value, starts_at, count: 0 };
      sum.count += 1;
      sums.set(key, sum);
    }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}

const startOf = (at: number, length: number): number => at - (at % length);

/** The hour of a moment, which is all that is noted of it. */
export const figureHour = (at: number): number => startOf(at, hour);

/** When the day of a moment began, in UTC. */
export const figureDay = (at: number): number => startOf(at, day);

/** Through what a form came. A partner's own name comes with the partner's consent. */
const sources = ['site', 'embed', 'api'] as const;
export type FigureSource = (typeof sources)[number];

/** A form was taken. Counted alike whether or not anything is kept of it, so that it tells nobody apart. */
export const askedFigure = (
  signing: { letter: string; locale: string; details: Pick<Details, 'country' | 'email'>; source: string },
  now: number,
): FigureEvent => ({
  ...{ letter: signing.letter, at: figureHour(now), event: 'asked', language: signing.locale },
  ...{ country: signing.details.country, source: signing.source, provider: providerClass(signing.details.email) },
});

/** A mail later than this after it was due is told as late, in milliseconds. */
const lateAfter = 10 * 60_000;

/**
 * What a mail server's answer to the first mail that asks to confirm is counted as; nothing of any other mail. The country is
 * that of the signature, which the store knows.
 *
 * @param owedSince when it was first due
 */
export function mailFigures(
  { template, letter, locale, to }: Pick<Mail, 'template' | 'letter' | 'locale' | 'to'>,
  what: 'mailed' | 'refused',
  owedSince: number,
  now: number,
): FigureEvent[] {
  if (template !== 'confirm') return [];
  const events = what === 'mailed' && now - owedSince > lateAfter ? (['mailed', 'late'] as const) : [what];
  return events.map((event) => ({
    ...{ letter, at: figureHour(now), event, language: locale },
    ...{ country: '', source: '', provider: providerClass(to) },
  }));
}

/**
 * What a change of a signature is counted as: that it was confirmed, that its owner took it back, or that it was taken out.
 *
 * @param before what was kept; null when it is new
 * @param after what is kept from now on; null when it is removed
 * @param because why it is removed
 */
export function changeFigure(
  before: Signature | null,
  after: Signature | null,
  because: RemovalReason | undefined,
  now: number,
): FigureEvent | null {
  const was = before?.state === 'confirmed';
  const is = after?.state === 'confirmed';
  const of = after ?? before;
  if (was === is || !of) return null;
  const event = is ? 'confirmed' : because === undefined || because === 'withdrawn' ? 'withdrawn' : 'removed';
  return {
    ...{ letter: of.letter, at: figureHour(now), event, language: of.locale, country: of.country, source: '' },
    provider: providerClass(of.email ?? ''),
  };
}
