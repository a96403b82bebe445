import { setTimeout as delay } from 'node:timers/promises';
import { sendLogTo } from '#server/log/log.ts';
import { openStore, type StorePlace } from '#server/store/openStore.ts';
import { StoreBusy } from '#server/store/port.ts';
import { keysForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';

/**
 * A process that signs until it is killed, or until it has signed often enough, and prints each mailbox once its
 * signature is acknowledged. Who is told to come again comes again: node signerForTests.ts PLACE NAME [COUNT]
 */
// Each line of its output is a mailbox.
sendLogTo(() => {});
const [place = '', name = '', count = 'Infinity'] = process.argv.slice(2);
const store = await openStore(JSON.parse(place) as StorePlace, keysForTests, () => process.exit(1));
let begun = 0;

async function sign(mailbox: string): Promise<void> {
  const save = signatureForTests({ id: crypto.randomUUID(), mailbox });
  await store.transact(async (tx) => {
    if ((await tx.waitingIn(mailbox)).length > 0) return;
    await tx.write({ save, addToken: tokenForTests(save), owe: owedForTests(save, Date.now()) }, Date.now());
  });
}

async function signOn(): Promise<void> {
  while (begun < Number(count)) {
    const mailbox = `${name}-${begun++}`;
    for (let acknowledged = false; !acknowledged; ) {
      acknowledged = await sign(mailbox).then(
        () => true,
        (error) => {
          if (error instanceof StoreBusy) return false;
          throw error;
        },
      );
      if (!acknowledged) await delay(100);
    }
    process.stdout.write(`${mailbox}\n`);
  }
}

await Promise.all(Array.from({ length: 40 }, signOn));
await store.close();
