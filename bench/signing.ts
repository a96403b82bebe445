import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailServer } from '#harness/mailServer.ts';
import { startPortal } from '#harness/startPortal.ts';
import { freshId } from '#server/keys/freshId.ts';
import { freshToken } from '#server/keys/freshToken.ts';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { openKeys } from '#server/keys/keys.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import { load } from './load.ts';
import { spread } from './quantile.ts';
import { ownNetwork, signing } from './requests.ts';
import { startFloor } from './startFloor.ts';

/**
 * Whether signing slows down as signatures gather: one server whose store keeps so many confirmed ones, and one whose store
 * was empty, signed in turn in one run, beside the floor.
 * node bench/signing.ts [SIGNATURES] [ROUNDS] [SECONDS]
 */
const [signatures = 300_000, rounds = 7, seconds = 2] = process.argv.slice(2).map(Number);
const signers = 256;
const secretKey = keyForTests(1);
const hour = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), 'signing-'));
const folderOf = (name: string) => join(folder, name);

async function keep(dataDir: string): Promise<void> {
  mkdirSync(dataDir, { mode: 0o700 });
  const keys = openKeys({ dataDir, secretKey });
  const file = join(dataDir, 'portal.sqlite');
  const sealer = { ...keys, freshId, freshToken };
  const store = await openSqliteStore({ file, sealer, steps: { count: 60_000, log: hour } });
  const now = Date.now();
  const together = 1000;
  for (let made = 0; made < signatures; made += together)
    await store.transact(async (tx) => {
      for (let number = made; number < Math.min(made + together, signatures); number += 1) {
        const at = now - 2 * hour - (signatures - number) * 100;
        const email = `earlier-${number}@example.org`;
        const save = signatureForTests({
          ...{ id: freshId(), state: 'confirmed', email, signedAt: at, confirmedAt: at },
          ...keys.addressHashes(email),
        });
        await tx.write({ save, addToken: tokenForTests(save, { hash: freshToken().hash }) }, at);
      }
    });
  await store.publishDue(now);
  await sequenceAll(store.ledger);
  await store.close();
}

const started = performance.now();
await keep(folderOf('kept'));
console.log(`${signatures} kept in ${((performance.now() - started) / 1000).toFixed(0)} s`);

const silent = await startMailServer({ isSilent: true });
const env = { SECRET_KEY: secretKey.toString('base64'), SMTP_URL: silent.url };
const sides = [
  { name: 'floor', server: await startFloor(folderOf('floor.sqlite')), rates: [] as number[] },
  { name: 'empty', server: await startPortal({ dataDir: folderOf('empty'), env }), rates: [] as number[] },
  { name: 'kept', server: await startPortal({ dataDir: folderOf('kept'), env }), rates: [] as number[] },
];

/** Everybody signs from a network and with a mailbox of their own. */
let people = 0;
const request = () => {
  people += 1;
  return signing(`signer-${people}`, ownNetwork(people));
};
try {
  for (let round = 0; round <= rounds; round += 1)
    for (const { server, rates } of sides) {
      const rate = await load({
        port: server.port,
        connections: signers,
        milliseconds: seconds * 1000,
        request,
        expected: 'HTTP/1.1 303',
      });
      // The first round warms up.
      if (round > 0) rates.push(rate);
    }
  const [bare, empty, kept] = sides.map(({ rates }) => rates) as [number[], number[], number[]];
  const ratio = (one: number[], other: number[]) =>
    spread(
      one.map((rate, round) => rate / (other[round] ?? Number.NaN)),
      2,
    );
  for (const { name, rates } of sides) console.log(`${name}: ${spread(rates, 0)} a second`);
  console.log(
    `empty to the floor: ${ratio(empty, bare)}; kept to the floor: ${ratio(kept, bare)}; kept to empty: ${ratio(kept, empty)}`,
  );
} finally {
  for (const { server } of sides) await server.kill();
  await silent.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
