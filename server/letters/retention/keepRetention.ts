import type { Keys } from '#server/letters/keys.ts';
import type { Calendars } from '#server/letters/life/loadLife.ts';
import type { log as writeLog } from '#server/log/log.ts';
import type { Store, Transaction } from '#server/store/port.ts';
import { dueOfRetention } from '#signon/retention/retention.ts';
import type { Mail } from '#signon/signature.ts';
import { loadRetention } from './loadRetention.ts';

type RetentionServices = {
  store: Pick<Store, 'transact' | 'milestones' | 'retention'>;
  keys: Pick<Keys, 'addressHashes'>;
  calendarOf: Calendars;
  /** Whom to tell that private data of a letter will end, and in which language; null when nobody answers for it. */
  contactOf: (letter: string) => Pick<Mail, 'to' | 'locale'> | null;
  log: typeof writeLog;
};

/**
 * Gives the notices that are due, each once, whichever process is first; and ends the private data of letters whose time
 * has come. To be asked for again and again: what it does not finish it does next time.
 *
 * @returns how many notices were given
 * @throws StoreBusy when the store cannot take more work now
 */
export async function keepRetention(
  services: RetentionServices,
  letters: readonly string[],
  now: number,
): Promise<number> {
  const { store, calendarOf, log } = services;
  let told = 0;
  for (const letter of letters) {
    const { retention, notices } = await loadRetention(readingOf(store), calendarOf, letter, now);
    const due = dueOfRetention(retention, notices, now);
    if (due?.do === 'end') {
      log('retention.ending', { letter });
      log('retention.ended', { letter, count: await store.retention.end(letter, now) });
    }
    if (due?.do !== 'tell') continue;
    const outcome = await store.transact((tx) => tell(tx, services, letter, now));
    if (outcome === null) continue;
    told += 1;
    log('retention.told', { letter, outcome });
  }
  return told;
}

const readingOf = ({ milestones, retention }: Pick<Store, 'milestones' | 'retention'>) => ({
  milestones,
  notices: retention.notices,
});

/** Notes the notice that is due and owes its mail, in one transaction. @returns whether somebody is mailed; null when nothing is due any more */
async function tell(
  tx: Transaction,
  { keys, calendarOf, contactOf }: RetentionServices,
  letter: string,
  now: number,
): Promise<'mailed' | 'nobody' | null> {
  const { retention, notices } = await loadRetention(tx, calendarOf, letter, now);
  const due = dueOfRetention(retention, notices, now);
  if (due?.do !== 'tell' || !(await tx.noteNotice(letter, { before: due.before, at: now }))) return null;
  // The notice may move the end.
  const { endsAt } = (await loadRetention(tx, calendarOf, letter, now)).retention;
  const contact = contactOf(letter);
  if (contact === null || endsAt === null) return 'nobody';
  const hashes = keys.addressHashes(contact.to);
  if ((await tx.suppressionOf(hashes, now)) === 'opted-out') return 'nobody';
  const mail: Mail = {
    ...{ template: 'ending', ...contact, letter, ...hashes, endsAt },
    ...{ signature: null, secret: null, code: null },
  };
  await tx.write({ owe: { mail, posting: { at: now, quota: 'uncounted', cause: null } } }, now);
  return 'mailed';
}
