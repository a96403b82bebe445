import { mailForTests, signatureForTests, tokenForTests } from './signatureForTests.ts';
import { openSqliteStore } from './sqlite.ts';
import { keysForTests } from './sqliteForTests.ts';

/**
 * A process that signs until it is killed, or until it has signed often enough, and prints each mailbox once its
 * signature is acknowledged: node signerForTests.ts FILE NAME [COUNT]
 */
const [file = '', name = '', count = 'Infinity'] = process.argv.slice(2);
const store = await openSqliteStore({ file, sealer: keysForTests });
let begun = 0;

async function signOn(): Promise<void> {
  while (begun < Number(count)) {
    const mailbox = `${name}-${begun++}`;
    const save = signatureForTests({ id: mailbox, mailbox });
    await store.transact(async (tx) => {
      await tx.signatureOf(save.letter, mailbox);
      await tx.write({ save, addToken: tokenForTests(save), owe: mailForTests(save) }, Date.now());
    });
    process.stdout.write(`${mailbox}\n`);
  }
}

await Promise.all(Array.from({ length: 40 }, signOn));
await store.close();
