import { Gauge, type Registry } from 'prom-client';
import { lastBackup } from '#server/backup/backupNotes.ts';
import type { StoreState } from '#server/store/health/storeState.ts';
import { mailLanes } from '#signon/mail/mailLane.ts';
import { diskUse } from './diskUse.ts';

/** What is asked of the thread of the store: how many calls wait for it, and how long one takes that asks for nothing. */
export type CallsState = { waiting(): number; delay(): Promise<number> };

type Watched = {
  registry: Registry;
  /** What is known of the store now. */
  state: () => Promise<StoreState>;
  /** null where the store has no thread of its own. */
  calls: CallsState | null;
  dataDir: string;
};

/** Adds what is read when somebody asks: mails that are owed, the public log, the store, disk and backups. What cannot be read is left out. */
export function watchPortal({ registry, state, calls, dataDir }: Watched): void {
  const gauge = (name: string, help: string, labels: readonly string[], collect: (gauge: Gauge) => Promise<void>) =>
    new Gauge({
      ...{ name, help, labelNames: labels, registers: [registry] },
      async collect() {
        // A gauge that is missing is seen by an alarm; one that stands still, or at 0, is not.
        if (labels.length > 0) this.reset();
        else this.remove();
        await collect(this).catch(() => {});
      },
    });

  // All gauges are collected at once, and some are made of the same.
  const now = together(state);
  const backup = together(() => lastBackup(dataDir));

  gauge('portal_mails_owed', 'Mails that are owed: due now, or later.', ['lane', 'when'], async (mails) => {
    const { owed } = await now();
    if (!owed) return;
    for (const lane of mailLanes) for (const when of ['due', 'later']) mails.set({ lane, when }, 0);
    for (const { lane, due, later } of owed) {
      mails.set({ lane, when: 'due' }, due);
      mails.set({ lane, when: 'later' }, later);
    }
  });
  gauge(
    'portal_mail_oldest_seconds',
    'How long the oldest mail has been owed; 0 when none is.',
    ['lane'],
    async (oldest) => {
      const { owed } = await now();
      if (!owed) return;
      for (const lane of mailLanes) oldest.set({ lane }, 0);
      for (const { lane, age } of owed) oldest.set({ lane }, age / 1000);
    },
  );
  gauge(
    'portal_mailboxes_suppressed',
    'Mailboxes that get no mail, because their owner wants none or because a mail bounced.',
    ['reason'],
    async (boxes) => {
      const { suppressed } = await now();
      if (!suppressed) return;
      for (const reason of ['opted-out', 'bounced']) boxes.set({ reason }, 0);
      for (const { reason, count } of suppressed) boxes.set({ reason }, count);
    },
  );
  gauge('portal_mail_providers_paused', 'Mail providers whose mails wait.', [], async (paused) => {
    const { pausedProviders } = await now();
    if (pausedProviders !== null) paused.set(pausedProviders);
  });
  gauge('portal_log_entries', 'Lines of the public log.', ['letter'], async (entries) => {
    for (const { letter, size } of (await now()).logs ?? []) entries.set({ letter }, size);
  });
  gauge(
    'portal_log_last_timestamp_seconds',
    'The hour of the last line of the public log.',
    ['letter'],
    async (last) => {
      for (const { letter, lastHour } of (await now()).logs ?? [])
        if (lastHour !== null) last.set({ letter }, lastHour / 1000);
    },
  );
  gauge(
    'portal_nodes_differ',
    'How many other values a setting has among the nodes on this database.',
    ['setting'],
    async (others) => {
      for (const { setting, values } of (await now()).nodes ?? []) others.set({ setting }, values - 1);
    },
  );
  gauge('portal_store_up', '1 while the store answers.', [], async (up) => {
    up.set(
      await now().then(
        ({ isUp }) => Number(isUp),
        () => 0,
      ),
    );
  });
  gauge(
    'portal_store_calls_waiting',
    'Calls that wait for the thread of the store; none where it has no thread of its own.',
    [],
    async (waiting) => {
      if (calls) waiting.set(calls.waiting());
    },
  );
  gauge(
    'portal_store_thread_delay_seconds',
    'How long the thread of the store takes to answer a call that asks for nothing.',
    [],
    async (delay) => {
      if (calls) delay.set((await calls.delay()) / 1000);
    },
  );
  gauge(
    'portal_disk_bytes',
    'Bytes in DATA_DIR: of the database, of its log, and free on the disk.',
    ['what'],
    async (bytes) => {
      for (const [what, size] of Object.entries(await diskUse(dataDir))) bytes.set({ what }, size);
    },
  );
  gauge(
    'portal_purge_age_seconds',
    'Seconds since the last purge finished, even if it found nothing.',
    [],
    async (age) => {
      const { purgeAge } = await now();
      if (purgeAge !== null) age.set(purgeAge / 1000);
    },
  );
  gauge('portal_backup_timestamp_seconds', 'When the last backup on this machine was made.', [], async (at) => {
    const last = await backup();
    if (last) at.set(Date.parse(last.at) / 1000);
  });
  gauge('portal_backup_bytes', 'Size of the last backup.', [], async (bytes) => {
    const last = await backup();
    if (last) bytes.set(last.bytes);
  });
}

/** Reads once for all who ask before the answer is there. */
function together<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | null = null;
  return () => {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };
}
