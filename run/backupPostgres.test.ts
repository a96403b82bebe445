import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { openKeys } from '#server/keys/keys.ts';
import type { Store } from '#server/store/port.ts';
import { openPostgresStore } from '#server/store/postgres/postgres.ts';
import { startPostgresForTests } from '#server/store/postgres/postgresServerForTests.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { runForTests } from './cli/runForTests.ts';

/** A server and the programs that dump it, of one version: those that the system has. The server of other tests comes without them. */
const programs = globSync('/usr/lib/postgresql/*/bin').at(-1);
const secretKey = keyForTests(7);
const keys = openKeys({ dataDir: '', secretKey });

test.skipIf(!programs)(
  'A dump of PostgreSQL is for its owner alone, comes back into an empty schema as it was, and is refused when it is damaged or of another key',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dump-'));
    const backup = join(folder, 'portal.backup');
    const server = await startPostgresForTests(programs);
    onTestFinished(async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    });
    const url = await server.emptyPlace();
    const schema = decodeURIComponent(url).split('=').at(-1);
    const run = (command: 'backup' | 'restore', words: string[], SECRET_KEY = secretKey.toString('hex')) =>
      runForTests(command, words, {
        ...{ PATH: `${programs}:${process.env.PATH}`, DATA_DIR: join(folder, 'data') },
        // The first host is away.
        ...{ DATABASE_URL: url.replace('portal@', 'portal@127.0.0.1:1,'), SECRET_KEY },
      });
    const restore = (key?: string) => run('restore', ['--from', backup, '--yes'], key);
    const inStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
      const store = await openPostgresStore({ url, sealer: keys, readers: 1 });
      return work(store).finally(() => store.close());
    };
    await inStore(async (store) => {
      for (let more = 0; more < 3; more += 1) await store.transact((tx) => tx.write({ save: confirmed() }, 1));
      await store.ledger.sequence('safeguards', 10);
    });

    expect(await run('backup', ['--to', backup])).toMatchObject({ status: 0, stderr: '' });
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    // Before anything is asked.
    const full = { status: 2, stderr: expect.stringContaining('Move them aside first') };
    expect(await run('restore', ['--from', backup])).toMatchObject(full);
    await server.query(`alter schema ${schema} rename to before_restore; create schema ${schema}`);

    const whole = readFileSync(backup);
    for (const [key, bytes, sentence] of [
      [keyForTests(2).toString('hex'), whole, 'written under another key'],
      [undefined, whole.subarray(0, 3000), 'cannot be read as a dump'],
      [undefined, Buffer.from('a letter to a friend'), 'cannot be read as a dump'],
    ] as const) {
      writeFileSync(backup, bytes);
      expect(await restore(key)).toMatchObject({ status: 2, stderr: expect.stringContaining(sentence) });
    }
    expect(await server.query(`select 1 from pg_tables where schemaname = '${schema}'`)).toEqual([]);

    writeFileSync(backup, whole);
    const { status, stdout, stderr } = await restore();
    expect([status, stderr, stdout]).toEqual([0, '', expect.stringContaining('log is as it was, with 3 lines')]);
    expect(await inStore((store) => store.counts('safeguards'))).toMatchObject({ signatures: 3 });
  },
);

const confirmed = () => signatureForTests({ state: 'confirmed', confirmedAt: 1 });
