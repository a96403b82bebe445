import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openKeys } from '#server/keys/keys.ts';
import { storeContract } from '#server/store/contract/contract.ts';
import { keepPrivateForTests } from '#server/store/contract/keepPrivateForTests.ts';
import { StoreBusy } from '#server/store/port.ts';
import { migrations } from '#server/store/tables/migrations.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import { cuttingProxyForTests } from './cuttingProxyForTests.ts';
import { openPostgresStore } from './postgres.ts';
import { openPostgresForTests } from './postgresForTests.ts';
import { startPostgresForTests } from './postgresServerForTests.ts';
import { assertDurable } from './postgresSettings.ts';

let server: Awaited<ReturnType<typeof startPostgresForTests>>;
beforeAll(async () => {
  server = await startPostgresForTests();
}, 90_000);
afterAll(() => server.stop());

describe('a PostgreSQL database', { timeout: 60_000 }, () => {
  let url: string;
  beforeEach(async () => {
    url = await server.emptyPlace();
  });

  test('gets its tables once, however many processes start on it at the same moment', async () => {
    const opened = await Promise.all(Array.from({ length: 5 }, () => openPostgresForTests(url)));
    for (const { remove } of opened) await remove();
    expect(await server.query('select name from migrations order by name', url)).toEqual(
      migrations.map(({ name }) => ({ name })).toSorted(byName),
    );
    expect(await server.query('select id from key_check', url)).toEqual([{ id: 'keys' }]);
  });

  test('is not opened under other keys, which would know no mailbox again', async () => {
    await (await openPostgresForTests(url)).remove();
    const sealer = openKeys({ dataDir: '', secretKey: Buffer.alloc(32, 2) });
    await expect(openPostgresStore({ url, sealer })).rejects.toThrow(/another key.*SECRET_KEY/);
  });

  test('that could lose what it calls committed is refused with a sentence', async () => {
    const careless = url.replace('options=', 'options=-c%20synchronous_commit%3Doff%20');
    await expect(openPostgresForTests(careless)).rejects.toThrow('PostgreSQL runs with synchronous_commit = off');
    for (const name of ['fsync', 'full_page_writes']) {
      const rows = [{ name, setting: 'off' }];
      await expect(assertDurable({ query: async () => ({ rows }) })).rejects.toThrow(`${name} = off`);
    }
  });

  test('that nobody answers for stops the start with a sentence that does not repeat the password', async () => {
    const start = openPostgresForTests('postgres://portal:hunter2@127.0.0.1:1/portal');
    await expect(start).rejects.toThrow('The database portal at 127.0.0.1:1 cannot be reached (ECONNREFUSED)');
  });

  test('shows a thief no name, address, organisation, site or link, not even of those who are listed', async () => {
    const { store, remove } = await openPostgresForTests(url);
    const { id, hidden } = await keepPrivateForTests(store);
    await remove();
    const schema = /search_path%3D(\w+)/.exec(url)?.[1];
    const [dump] = await server.query(`select schema_to_xml('${schema}', true, false, '')::text as all`);
    expect(dump?.all).toContain(id);
    for (const each of hidden) expect(dump?.all).not.toContain(each);
  });

  test('has no dead rows of somebody who withdrew once what is past its time was deleted', async () => {
    const { store, remove } = await openPostgresForTests(url);
    const leaves = signatureForTests();
    await store.transact((tx) =>
      tx.write({ save: leaves, addToken: tokenForTests(leaves), owe: owedForTests(leaves, 1) }, 1),
    );
    await store.transact((tx) => tx.write({ remove: leaves }, 2));
    const size = (table: string) => server.query(`select pg_relation_size('${table}') as size`, url);
    expect(await size('signatures')).not.toEqual([{ size: '0' }]);
    await store.purge({ unconfirmed: 0, mailRecord: 0, counters: 0, crowds: 0, suppression: 0 });
    // With no row left, giving the place free takes the page away, and with it every byte that was on it.
    for (const table of ['signatures', 'tokens', 'outbox', 'mail_record'])
      expect(await size(table)).toEqual([{ size: '0' }]);
    await remove();
  });

  describe.each(['before', 'after'] as const)('whose line is cut just %s a commit', (when) => {
    test('has each work of the group exactly once, and all are acknowledged', async () => {
      const proxy = await cuttingProxyForTests(server.socket);
      const { store, remove } = await openPostgresForTests(url.replace(/@[^/]*/, `@127.0.0.1:${proxy.port}`));
      proxy.cutNextCommit(when);
      // Counting is the one thing that cannot be repeated without harm.
      await Promise.all(
        Array.from({ length: 20 }, () => store.transact((tx) => tx.count('school', { start: 0, end: 1 }))),
      );
      expect(proxy.hasCut()).toBe(true);
      expect(await store.transact((tx) => tx.counted('school', 0))).toBe(20);
      await remove();
      proxy.close();
    });
  });

  describe('with a standby that is away', () => {
    const standby = async (names: string) => {
      await server.query(`alter system set synchronous_standby_names = '${names}'`);
      await server.query('select pg_reload_conf()');
    };
    /** Processes of the server that wait for the standby. */
    const waiting = () =>
      server.query("select pid from pg_stat_activity where wait_event = 'SyncRep'").catch(() => 'starting');
    afterEach(() => standby(''));

    test.each([
      ['crashes meanwhile', () => server.crash()],
      [
        'is told to wait no longer',
        () => server.query("select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'"),
      ],
    ])('and that %s, acknowledges only what the standby has, though it can be read before', async (_, meanwhile) => {
      const { store, remove } = await openPostgresForTests(url, { waits: { patienceMs: 50_000 } });
      await standby('away');
      const done = { begun: 0, acknowledged: 0 };
      const sign = async () => {
        done.begun += 1;
        await store.transact((tx) => tx.count('school', { start: 0, end: 1 }));
        done.acknowledged += 1;
      };
      let signing = sign();
      // A server takes its settings anew when it gets to it, and until then a commit waits for no standby.
      const waitingAfterAll = () => {
        if (done.acknowledged === done.begun) signing = sign();
        return waiting();
      };
      await expect.poll(waitingAfterAll, { timeout: 20_000, interval: 20 }).toHaveLength(1);
      const before = await waiting();
      await meanwhile();
      await expect.poll(waiting, { timeout: 20_000, interval: 20 }).not.toEqual(before);
      await expect.poll(waiting, { timeout: 20_000, interval: 20 }).toHaveLength(1);
      expect(await server.query('select count from rate_counters', url)).toEqual([{ count: done.begun }]);
      expect(done.acknowledged).toBe(done.begun - 1);
      await standby('');
      await signing;
      expect(await store.transact((tx) => tx.counted('school', 0))).toBe(done.begun);
      await remove();
    });
  });

  test('that knows another password from now on is busy until it knows ours again', async () => {
    await server.query(`create role other login superuser`).catch(() => {});
    const { store, remove } = await openPostgresForTests(url.replace('portal@', 'other@'), {
      waits: { patienceMs: 300 },
    });
    await server.query('alter role other nologin');
    await server.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'other'");
    await expect(store.transact((tx) => tx.counted('school', 0))).rejects.toMatchObject({
      ...{ name: 'StoreBusy', code: 'SQLSTATE_28000' },
    });
    await expect(store.counts('safeguards')).rejects.toMatchObject({ name: 'StoreBusy' });
    await server.query('alter role other login');
    expect(await store.transact((tx) => tx.counted('school', 0))).toBe(0);
    await remove();
  });

  test('is asked again when it undoes a transaction, but not for ever', async () => {
    const { store, remove } = await openPostgresForTests(url);
    const undone = Object.assign(new Error('could not serialize access'), { code: '40001' });
    let runs = 0;
    const thirdTime = store.transact(async (tx) => {
      await tx.count('school', { start: 0, end: 1 });
      if (++runs < 3) throw undone;
    });
    await thirdTime;
    expect(await store.transact((tx) => tx.counted('school', 0))).toBe(1);
    await expect(store.transact(() => Promise.reject(undone))).rejects.toThrow(StoreBusy);
    await remove();
  });

  test('that somebody else keeps locked is busy after a while, keeps nothing of what was refused, and serves again', async () => {
    const { store, remove } = await openPostgresForTests(url, { waits: { lockMs: 100 } });
    const somebody = new Client({ connectionString: url });
    somebody.on('error', () => {});
    await somebody.connect();
    await somebody.query('begin; select id from key_check for update');
    const refused = signatureForTests();
    await expect(store.transact((tx) => tx.write({ save: refused }, 1))).rejects.toThrow(StoreBusy);
    await somebody.end();
    expect(await store.transact((tx) => tx.signature(refused.id))).toBeNull();
    await remove();
  });

  test('goes on without a process that hangs in the middle of a transaction, which then runs again', async () => {
    const { store, openAgain, remove } = await openPostgresForTests(url, { waits: { hangMs: 500 } });
    const hanging = await openAgain();
    let hangs = true;
    await hanging.transact(async (tx) => {
      await tx.count('school', { start: 0, end: 1 });
      if (hangs) await store.transact((meanwhile) => meanwhile.count('home', { start: 0, end: 1 }));
      hangs = false;
      await tx.count('school', { start: 0, end: 1 });
    });
    const count = (network: string) => store.transact((tx) => tx.counted(network, 0));
    expect([await count('home'), await count('school')]).toEqual([1, 2]);
    await remove();
  });

  test('of several hosts is written to and read where one takes what is written, whichever is named first', async () => {
    const [host = ''] = /(?<=@)[^/]*/.exec(url) ?? [];
    const { store, remove } = await openPostgresForTests(url.replace(host, `127.0.0.1:1,${host},127.0.0.1:2`));
    await store.transact((tx) => tx.count('school', { start: 0, end: 1 }));
    await server.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'private%'");
    expect(await store.transact((tx) => tx.counted('school', 0))).toBe(1);
    expect(await store.counts('safeguards')).toMatchObject({ signatures: 0 });
    await remove();
  });

  test('that goes away in the middle of a read brings nothing down, and answers when it is back', async () => {
    const { store, remove } = await openPostgresForTests(url, { waits: { patienceMs: 50_000, lockMs: 50_000 } });
    const somebody = new Client({ connectionString: url });
    somebody.on('error', () => {});
    await somebody.connect();
    await somebody.query('begin; lock table counts');
    const reading = store.counts('safeguards');
    const waiting = "select pid from pg_stat_activity where wait_event_type = 'Lock'";
    await expect.poll(() => server.query(waiting, url), { timeout: 20_000 }).toHaveLength(1);
    await server.crash();
    expect(await reading).toMatchObject({ signatures: 0 });
    await remove();
  });

  test('serves readers and writers again after it was away, without anything being started anew', async () => {
    const { store, remove } = await openPostgresForTests(url, { waits: { patienceMs: 50_000 } });
    const [early, late] = [signatureForTests(), signatureForTests()];
    await store.transact((tx) => tx.write({ save: early, addToken: tokenForTests(early) }, 1));
    await server.crash();
    expect(await store.link(tokenForTests(early).hash)).toMatchObject({ signature: early });
    await store.transact((tx) => tx.write({ save: late }, 1));
    expect(await store.transact((tx) => tx.signature(late.id))).toEqual(late);
    await server.query('create extension if not exists amcheck');
    const whole = `select public.bt_index_check(c.oid, true) from pg_index i join pg_class c on c.oid = i.indexrelid
      join pg_am a on a.oid = c.relam where a.amname = 'btree' and c.relnamespace = current_schema::regnamespace`;
    expect((await server.query(whole, url)).length).toBeGreaterThan(20);
    await store.ping();
    await remove();
  });
});

// Last, since a server that lost its power looks at each file of every table.
storeContract('PostgreSQL', async () => openPostgresForTests(await server.emptiedPlace()));
// As long again, so only when somebody asks: engines that speak PostgreSQL may know no other isolation.
if (process.env.SERIALIZABLE)
  storeContract('PostgreSQL where each transaction is serializable', async () =>
    openPostgresForTests(await server.emptiedPlace(), { isolation: 'serializable' }),
  );

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
