import { limits as defaultLimits, type Limits } from './limits.ts';

/** What a signer did for the step-up: nothing yet, the work of a challenge, or said that the mail may come later. */
export type Effort = 'none' | 'work' | 'patience';

/** How much came from the network of a signer, this signing not counted. */
export type Pressure = {
  /** Signings within the burst window, and within the day. */
  inBurst: number;
  inDay: number;
  /** Of those of the day, how many chose to wait for their mail. */
  patient: number;
};

/**
 * Admitted, with the time by which the mail is delayed; or not yet, with the level of work to ask for: 0, 1 or 2, each
 * twice the one before.
 */
export type Admission = { admitted: true; mailDelay: number } | { admitted: false; level: 0 | 1 | 2 };

/**
 * Decides whether a form may sign now, or needs a step-up first: when its network signs more than a school would, or when
 * a field is filled that people do not see. Both kinds of effort lead to signing, so nobody is turned away.
 */
export function admit(
  pressure: Pressure,
  isTrapped: boolean,
  effort: Effort,
  limits: Limits = defaultLimits,
): Admission {
  const excess = Math.max(pressure.inBurst / limits.signingsPerBurst, pressure.inDay / limits.signingsPerDay);
  if (excess < 1 && !isTrapped) return { admitted: true, mailDelay: 0 };
  if (effort === 'work') return { admitted: true, mailDelay: 0 };
  if (effort === 'none') return { admitted: false, level: excess < 2 ? 0 : excess < 4 ? 1 : 2 };
  return { admitted: true, mailDelay: delayOf(pressure.patient, limits) };
}

/** After how long the mail of the next signer who waits is due: so many together, and the next as long again after them. */
export const delayOf = (patient: number, limits: Limits = defaultLimits): number =>
  Math.min(limits.longestPatience, limits.patience * (1 + Math.floor(patient / limits.patientTogether)));
