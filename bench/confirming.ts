import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { slowDisk } from '#faults/disk/failingDisk.ts';
import { newFolder } from '#faults/newFolder.ts';
import { startMailServer } from '#harness/mailServer.ts';
import { startPortal } from '#harness/startPortal.ts';
import { freshId } from '#server/keys/freshId.ts';
import { freshToken } from '#server/keys/freshToken.ts';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { openKeys } from '#server/keys/keys.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { detailsRevision } from '#signon/confirming/confirm.ts';
import { signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import { openLoop, tell } from './openLoop.ts';
import { ownNetwork, reading, sending } from './requests.ts';

/**
 * People read while others press the button behind their link to confirm, each once, at a pace: how long either waited, from
 * when each was due. Their signatures and links are written before the server starts. One in five has a mailbox at a domain
 * of her own, the others at a provider.
 * node bench/confirming.ts [MILLISECONDS OF AN FSYNC] [CONFIRMATIONS A SECOND] [READINGS A SECOND] [SECONDS]
 */
const [fsync = 0, confirmations = 1000, readings = 300, seconds = 20] = process.argv.slice(2).map(Number);
const dataDir = newFolder();
const disk = slowDisk(dataDir);
if (!disk) throw new Error('It needs Linux and a C compiler (cc).');
const secretKey = keyForTests(1);
const keys = { ...openKeys({ dataDir, secretKey }), freshId, freshToken };
const signedAt = Date.now() - 60_000;

const links: { secret: string; revision: string }[] = [];
const store = await openSqliteStore({ file: join(dataDir, 'portal.sqlite'), sealer: keys });
// A few more than are due: the last second is not cut.
for (const awaited = confirmations * (seconds + 1); links.length < awaited; )
  await store.transact(async (tx) => {
    for (let together = 0; together < 1000; together += 1) {
      const number = links.length;
      const email = number % 5 === 0 ? `signer@family-${number}.example` : `signer-${number}@gmail.com`;
      const save = signatureForTests({ id: freshId(), email, signedAt, ...keys.addressHashes(email) });
      const { secret, hash } = keys.freshToken();
      const addToken = tokenForTests(save, { hash, createdAt: signedAt, expiresAt: signedAt + 3_600_000 });
      await tx.write({ save, addToken }, signedAt);
      links.push({ secret, revision: detailsRevision(save) });
    }
  });
await store.close();

const silent = await startMailServer({ isSilent: true });
const portal = await startPortal({
  dataDir,
  env: { ...disk.env, SECRET_KEY: secretKey.toString('base64'), SMTP_URL: silent.url },
});
const { port } = portal;
const read = reading('/en');
/** Everybody presses in a network of their own. */
const confirm = (number: number) => {
  const { secret, revision } = links[number] ?? { secret: '', revision: '' };
  return sending(`/en/letters/safeguards/confirm/${secret}`, `revision=${revision}`, ownNetwork(number));
};

try {
  const milliseconds = seconds * 1000;
  if (fsync > 0) disk.say(`slow-sync ${fsync}`);
  const [readers, confirmers] = await Promise.all([
    openLoop({ port, rate: readings, milliseconds, request: read }),
    openLoop({ port, rate: confirmations, milliseconds, request: confirm }),
  ]);
  console.log(`an fsync ${fsync > 0 ? `takes ${fsync} ms` : 'as the disk has it'}, for ${seconds} s:`);
  tell(`reading, ${readings} a second`, readers);
  tell(`confirming, ${confirmations} a second`, confirmers);
} finally {
  await portal.stop();
}
const kept = await openSqliteStore({ file: join(dataDir, 'portal.sqlite'), sealer: keys });
console.log(`${(await kept.counts('safeguards')).signatures} are confirmed`);
await kept.close();
await silent.close();
rmSync(dataDir, { recursive: true });
process.exit();
