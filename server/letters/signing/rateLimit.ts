import type { Solved } from '#server/challenges/challenges.ts';
import { minutesLeft, windowAt } from '#server/store/counting/windowAt.ts';
import type { Transaction } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import {
  type Admission,
  admit,
  delayOf,
  type Effort,
  isDayFull,
  isFree,
  type Suspicion,
} from '#signon/signing/admission.ts';

type Arrival = {
  /** The keyed hash of the network that the form came from. */
  network: string;
  /** And of the line. */
  line: string;
  isPatient: boolean;
  suspicion: Suspicion;
  /** The challenge that was answered, if one was. */
  solved: Solved | null;
};

/** Under this name those who wait are counted over all networks. */
const allPatient = 'patient/all';

/**
 * Decides whether a form may sign now, and counts it for its network and line if so. An answered challenge is used up only where
 * one was needed, and admits once, whichever process it is shown to.
 *
 * @returns also how long, in milliseconds, the mail of one who rather waits would take, and after how many minutes the
 *   network signs freely again or more mails can wait
 */
export async function rateLimit(
  tx: Transaction,
  form: Arrival,
  now: number,
): Promise<{ admission: Admission; patience: number; retryMinutes: number }> {
  const { network, line, isPatient, suspicion, solved } = form;
  const burst = windowAt(now, limits.burstWindow);
  const day = windowAt(now, limits.dayWindow);
  const signings = async (of: string) => {
    const [inBurst, inDay] = await Promise.all([
      tx.counted(`${of}/burst`, burst.start),
      tx.counted(`${of}/day`, day.start),
    ]);
    return { inBurst, inDay };
  };
  // An IPv4 address is both.
  const [ofNetwork, ofLine] = await Promise.all([signings(network), line === network ? null : signings(line)]);
  const signed = { ...ofNetwork, ofLine: ofLine ?? ofNetwork };
  const count = (...waits: Promise<void>[]) =>
    Promise.all([
      ...[...new Set([network, line])].flatMap((of) => [tx.count(`${of}/burst`, burst), tx.count(`${of}/day`, day)]),
      ...waits,
    ]);
  const freeAgain = suspicion === 'none' && !isDayFull(signed) ? burst : day;
  const retryMinutes = minutesLeft(freeAgain, now);
  // Nearly everybody: nothing more is asked for them.
  if (isFree(signed, suspicion)) {
    await count();
    return { admission: { admitted: true, mailDelay: 0 }, patience: 0, retryMinutes };
  }
  const [patient, patientInAll] = await Promise.all([
    tx.counted(`${line}/patient`, day.start),
    tx.counted(allPatient, day.start),
  ]);
  const effort = async (): Promise<Effort> => {
    if (solved && (await tx.useNonce(solved.nonce, solved.until))) return 'work';
    return isPatient ? 'patience' : 'none';
  };
  const admission = admit({ ...signed, patient, patientInAll }, suspicion, await effort());
  if (admission.admitted)
    await (admission.mailDelay > 0 ? count(tx.count(`${line}/patient`, day), tx.count(allPatient, day)) : count());
  return { admission, patience: delayOf(patient), retryMinutes };
}
