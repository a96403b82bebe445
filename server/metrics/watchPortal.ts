import { Gauge, type Registry } from 'prom-client';
import { readEntry } from '#ledger/entry.ts';
import { lastBackup } from '#server/backup/backupNotes.ts';
import { countValues } from '#server/store/nodes.ts';
import type { Store } from '#server/store/port.ts';
import { pastTime } from '#server/store/purge.ts';
import { mailLanes } from '#signon/mailLane.ts';
import { diskUse } from './diskUse.ts';

type Watched = {
  registry: Registry;
  store: Store;
  letters: readonly string[];
  dataDir: string;
  now: () => number;
};

/** Adds what is read when somebody asks: mails that are owed, the public log, disk and backups. What cannot be read is left out. */
export function watchPortal({ registry, store, letters, dataDir, now }: Watched): void {
  const gauge = (name: string, help: string, labels: readonly string[], collect: (gauge: Gauge) => Promise<void>) =>
    new Gauge({
      ...{ name, help, labelNames: labels, registers: [registry] },
      async collect() {
        this.reset();
        // A gauge that is missing is seen by an alarm; one that stands still is not.
        await collect(this).catch(() => {});
      },
    });

  // All gauges are collected at once, and some are made of the same.
  const owed = together(() => store.outbox.countOwed(now()));
  const backup = together(() => lastBackup(dataDir));
  const logs = together(() =>
    Promise.all(letters.map(async (letter) => ({ letter, ...(await store.ledger.state(letter)) }))),
  );

  gauge('portal_mails_owed', 'Mails that are owed: due now, or later.', ['lane', 'when'], async (mails) => {
    for (const lane of mailLanes) for (const when of ['due', 'later']) mails.set({ lane, when }, 0);
    for (const { lane, due, later } of await owed()) {
      mails.set({ lane, when: 'due' }, due);
      mails.set({ lane, when: 'later' }, later);
    }
  });
  gauge(
    'portal_mail_oldest_seconds',
    'For how long the oldest mail has been owed; 0 when none is.',
    ['lane'],
    async (age) => {
      for (const lane of mailLanes) age.set({ lane }, 0);
      for (const { lane, oldest } of await owed()) age.set({ lane }, Math.max(0, now() - oldest) / 1000);
    },
  );
  gauge(
    'portal_mailboxes_suppressed',
    'Mailboxes that get no mail: by their wish, or because one bounced.',
    ['reason'],
    async (boxes) => {
      for (const reason of ['opted-out', 'bounced']) boxes.set({ reason }, 0);
      for (const { reason, count } of await store.outbox.countSuppressed(now())) boxes.set({ reason }, count);
    },
  );
  gauge('portal_mail_providers_paused', 'Mail providers whose mails wait.', [], async (paused) => {
    paused.set((await store.outbox.pauses()).length);
  });
  gauge('portal_log_entries', 'Lines of the public log.', ['letter'], async (entries) => {
    for (const { letter, size } of await logs()) entries.set({ letter }, size);
  });
  gauge(
    'portal_log_last_timestamp_seconds',
    'The hour of the last line of the public log.',
    ['letter'],
    async (last) => {
      for (const { letter, size } of await logs()) {
        const [line = ''] = size > 0 ? await store.ledger.lines(letter, size - 1, 1) : [];
        const entry = readEntry(line);
        if (entry) last.set({ letter }, entry.hour / 1000);
      }
    },
  );
  gauge(
    'portal_nodes_differ',
    'How many other values a setting has among the nodes on this database.',
    ['setting'],
    async (others) => {
      for (const { setting, values } of countValues(await store.nodes.live(now()))) others.set({ setting }, values - 1);
    },
  );
  gauge('portal_store_up', '1 while the store answers.', [], async (up) => {
    up.set(
      await store.ping().then(
        () => 1,
        () => 0,
      ),
    );
  });
  gauge(
    'portal_disk_bytes',
    'DATA_DIR: the database, its log, and what is left of the disk.',
    ['what'],
    async (bytes) => {
      for (const [what, size] of Object.entries(await diskUse(dataDir))) bytes.set({ what }, size);
    },
  );
  gauge(
    'portal_purge_age_seconds',
    'Since what is past its time was last deleted, or found to be none.',
    [],
    async (age) => {
      age.set((await store.purges.state(pastTime(now()).unconfirmed, now())).gap / 1000);
    },
  );
  gauge('portal_backup_timestamp_seconds', 'Of when the last backup made here is.', [], async (at) => {
    const last = await backup();
    if (last) at.set(Date.parse(last.at) / 1000);
  });
  gauge('portal_backup_bytes', 'How large the last backup is.', [], async (bytes) => {
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
