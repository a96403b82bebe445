import { limits as defaultLimits, type Limits } from '#signon/limits.ts';

/** What a signer did for the step-up: nothing yet, the work of a challenge, or said that the mail may come later. */
export type Effort = 'none' | 'work' | 'patience';

/**
 * Why a form is looked at more closely: a field is filled that people do not see, or a page of another site may have sent it
 * from the browser of somebody who never saw the form.
 */
export type Suspicion = 'none' | 'trapped' | 'foreign';

/** Signings within the burst window, and within the day. */
type Signings = { inBurst: number; inDay: number };

/** The signings of a network, and of all the networks of its line. */
type OfNetwork = Signings & { ofLine: Signings };

/** How much came from the network of a signer, this signing not counted. */
type Pressure = OfNetwork & {
  /** Of those of the day, how many chose to wait for their mail. */
  patient: number;
  /** And how many did in all, of every network. */
  patientInAll: number;
};

/**
 * Admitted, with the time by which the mail is delayed; or not yet, with the level of work to ask for: 0, 1 or 2, each
 * twice the one before; or because too many wait for their mails already, and this one cannot too.
 */
export type Admission =
  | { admitted: true; mailDelay: number }
  | { admitted: false; level: 0 | 1 | 2 }
  | { admitted: false; isQueueFull: true };

/**
 * Decides whether a form may sign now, or needs a step-up first: when its network signs more than a school would, its line
 * more than several, or when there is a suspicion. Both kinds of effort lead to signing, and who would wait when too many do
 * can still work; but a page of another site must work, for waiting would cost it nothing, and a reader can sign on our own
 * page instead.
 */
export function admit(
  pressure: Pressure,
  suspicion: Suspicion,
  effort: Effort,
  limits: Limits = defaultLimits,
): Admission {
  if (isFree(pressure, suspicion, limits)) return { admitted: true, mailDelay: 0 };
  const excess = excessOfBoth(pressure, limits);
  if (effort === 'work') return { admitted: true, mailDelay: 0 };
  if (effort === 'none' || suspicion === 'foreign')
    return { admitted: false, level: excess < 2 ? 0 : excess < 4 ? 1 : 2 };
  if (isQueueFull(pressure, limits)) return { admitted: false, isQueueFull: true };
  return { admitted: true, mailDelay: delayOf(pressure.patient, limits) };
}

/** Whether a form may sign without an effort. */
export const isFree = (pressure: OfNetwork, suspicion: Suspicion, limits: Limits = defaultLimits): boolean =>
  suspicion === 'none' && excessOfBoth(pressure, limits) < 1;

const excessOfBoth = (pressure: OfNetwork, limits: Limits): number =>
  Math.max(excessOf(pressure, limits), excessOf(pressure.ofLine, limits) / limits.networksPerLine);

/** How many times as much as a school that is; from 1 on it is too much. */
const excessOf = ({ inBurst, inDay }: Signings, limits: Limits): number =>
  Math.max(inBurst / limits.signingsPerBurst, inDay / limits.signingsPerDay);

/** Whether so many signed in a day that its end must be waited for. */
export const isDayFull = ({ inDay, ofLine }: OfNetwork, limits: Limits = defaultLimits): boolean =>
  Math.max(inDay, ofLine.inDay / limits.networksPerLine) >= limits.signingsPerDay;

/** What waits is bounded for each network, and in all: there first for those who made it so much. */
const isQueueFull = ({ patient, patientInAll }: Pressure, limits: Limits): boolean =>
  patient >= limits.patientPerNetwork ||
  (patientInAll >= limits.patientInAll && patient >= limits.fewPatient) ||
  patientInAll >= limits.patientAtMost;

/** After how long the mail of the next signer who waits is due: so many together, and the next as long again after them. */
export const delayOf = (patient: number, limits: Limits = defaultLimits): number =>
  Math.min(limits.longestPatience, limits.patience * (1 + Math.floor(patient / limits.patientTogether)));
