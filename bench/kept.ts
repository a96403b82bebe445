import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeys } from '#server/keys/keys.ts';
import { createHistories } from '#server/ledger/histories.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { exportLetter } from '#server/letters/export/exportLetter.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { held } from './held.ts';

/**
 * What many kept signatures cost: confirms so many in a SQLite file, and tells how fast the first and the last tenth went;
 * then reads what readers, organisers and the start read, and tells how long each took and held the thread at a time.
 * node bench/kept.ts [SIGNATURES]
 */
const [signatures = 300_000] = process.argv.slice(2).map(Number);
const letter = 'safeguards';
const hour = 3_600_000;
const countries = ['KE', 'PE', 'JP', 'FR', 'ES', 'DE', 'IN', 'BR', 'ZA', 'EG', 'PL', 'MX', 'ID', 'NG', 'PH', 'SE'];
const folder = mkdtempSync(join(tmpdir(), 'kept-'));
const store = await openSqliteStore({
  file: join(folder, 'portal.sqlite'),
  sealer: openKeys({ dataDir: folder, secretKey: Buffer.alloc(32, 1) }),
  steps: { count: 60_000, log: hour },
});

const batch = 500;
const tenths: number[] = [];
let last = performance.now();
for (let made = 0; made < signatures; made += batch) {
  const confirmedAt = hour + Math.floor(made / 5000) * hour;
  const works = Array.from({ length: Math.min(batch, signatures - made) }, (_, index) => {
    const country = countries[(made + index) % countries.length] ?? 'KE';
    const save = signatureForTests({ state: 'confirmed', confirmedAt, country });
    return store.transact((tx) => tx.write({ save }, confirmedAt));
  });
  await Promise.all(works);
  if ((made + batch) % (signatures / 10) < batch) {
    tenths.push(performance.now() - last);
    last = performance.now();
  }
}
const rate = (tenth: number | undefined) => Math.round((signatures / 10 / (tenth ?? Number.NaN)) * 1000);
console.log(`${signatures} confirmed; a second in each tenth: ${tenths.map(rate).join(' ')}`);

const later = (signatures / 5000 + 100) * hour;
const total = (await store.published(letter, later)).signatures;
const histories = createHistories(store.ledger);
const page = { kind: 'person', limit: 100, step: Number.MAX_SAFE_INTEGER } as const;

await held('lines of the log put in order', () => sequenceAll(store.ledger));
const { size } = await store.ledger.state(letter);
await held('counts', () => store.counts(letter));
await held('what the public is told', () => store.published(letter, later));
await held('a page of the list', () => store.listed(letter, page));
await held('the page after it', async () => {
  const { next } = await store.listed(letter, page);
  await store.listed(letter, { ...page, cursor: next });
});
await held('the first history', () => histories.of(letter, size));
await held('the history after it', () => histories.of(letter, size));
await held('counts compared with the rows', () => store.mendCounts(later));
await held('export to a file', () =>
  exportLetter(store, { letter, file: join(folder, 'export.csv'), format: 'csv', isPrivate: false }),
);
console.log(`${total} counted, ${size} lines in the log`);
await store.close();
rmSync(folder, { recursive: true });
if (total !== signatures || size !== signatures) process.exitCode = 1;
