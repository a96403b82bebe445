import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { commitmentOf } from '#ledger/commitment.ts';
import { openKeys } from '#server/keys/keys.ts';
import { keysWithOrganisers } from '#server/keys/organisersForTests.ts';
import { sha256 } from '#server/keys/sha256.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { storeContract } from '#server/store/contract/contract.ts';
import { keepPrivateForTests } from '#server/store/contract/keepPrivateForTests.ts';
import { StoreBusy } from '#server/store/port.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import { openSqliteStore } from './sqlite.ts';
import { openSqliteForTests } from './sqliteForTests.ts';

/** All that is asked of SQLite in this file. */
const asked = new Set<string>();
const { prepare } = DatabaseSync.prototype;
vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (this: DatabaseSync, text, ...options) {
  asked.add(text);
  return prepare.call(this, text, ...options);
});

storeContract('SQLite', openSqliteForTests);

describe('what is asked of SQLite', () => {
  /** Tables that grow with all who sign, and with what is done about them. */
  const large =
    /^SCAN (signatures|tokens|outbox|mail_record|rate_counters|used_nonces|crowds|log_(?:waiting|entries|nodes)|figures_waiting|unlisted|motives)\b/;
  /** What may go over one of them from its beginning, and why. */
  const known = {
    'SCAN signatures USING INDEX signatures_held': 'only names that wait for a moderator are in it',
    'SCAN motives USING INDEX motives_waiting': 'only reasons that wait for a moderator are in it',
    'SCAN outbox USING INDEX outbox_due_updates': 'ends at the first',
    'SCAN outbox USING INDEX outbox_due_before_updates': 'ends at the first',
    'SCAN figures_waiting USING COVERING INDEX sqlite_autoindex_figures_waiting_1': 'takes so many of the first',
    'SCAN signatures USING INDEX signatures_counted': 'compares kept counts with the rows, at the start',
    'SCAN signatures USING COVERING INDEX signatures_counted': 'the same of those told apart by country only',
    'SCAN signatures USING INDEX signatures_one_per_mailbox': 'the same of organisations',
    'SCAN signatures USING COVERING INDEX signatures_one_per_mailbox': 'which letters were signed, at the start',
  };

  test('passes over no large table: what is wanted is found by an index, however many have signed', async () => {
    const { file, remove } = await openSqliteForTests();
    const database = new DatabaseSync(file);
    const scans = [...asked]
      // A migration moves what waits for its place, from a table that is gone afterwards.
      .filter((text) => /^(select|update|delete|insert|with) /.test(text) && !text.includes('log_waited'))
      .flatMap((text) =>
        prepare
          .call(database, `explain query plan ${text}`)
          .all(...Array.from(text.matchAll(/\?/g), () => null))
          .map(({ detail }) => ({ detail: String(detail), text })),
      )
      .filter(
        ({ detail, text }) =>
          large.test(detail) && !Object.hasOwn(known, detail) && !text.startsWith('insert into counts'),
      );
    database.close();
    await remove();
    expect(asked.size).toBeGreaterThan(1);
    expect(scans).toEqual([]);
  });
});

describe('a SQLite file', { timeout: 30_000 }, () => {
  let opened: Awaited<ReturnType<typeof openSqliteForTests>>;
  beforeEach(async () => {
    opened = await openSqliteForTests({ patienceMs: 40 });
  });
  afterEach(() => opened.remove());
  /** All bytes that are on the disk: the database, its log and what else lies there. */
  const onDisk = () => {
    const folder = dirname(opened.file);
    return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString('latin1');
  };

  test('whose counts are wrong, as after a version that does not know them, mends them when asked, and tells anew', async () => {
    const { store, file } = opened;
    const confirmed = { state: 'confirmed', confirmedAt: 5 } as const;
    await store.transact((tx) => tx.write({ save: signatureForTests(confirmed) }, 6));
    await store.transact((tx) => tx.write({ save: signatureForTests({ ...confirmed, country: 'PE' }) }, 6));
    const database = new DatabaseSync(file);
    database.exec("delete from counts where country = 'PE'; update counts set signatures = 7");
    database.close();
    expect(await store.counts('safeguards')).toMatchObject({ signatures: 7 });
    expect(await store.mendCounts(7)).toEqual(['safeguards']);
    expect(await store.counts('safeguards')).toMatchObject({ signatures: 2 });
    expect(await store.published('safeguards', 8)).toMatchObject({ signatures: 2 });
    expect(await store.mendCounts(9)).toEqual([]);
  });

  test('has its log copied into it by the thread beside, once it is long', async () => {
    const { store, file } = opened;
    const body = new Uint8Array(1_000_000);
    for (let kept = 0; kept < 30; kept += 1)
      await store.transact((tx) => tx.keepAttachment('safeguards', { sha256: `${kept}`, name: 'a', size: 1 }, body));
    // As much as it takes for the first time; SQLite itself would copy at twice that.
    while (statSync(file).size < 30_000_000) await nextTurn();
  });

  test('shows a thief no name, address, organisation, site or link, not even of those who are listed', async () => {
    const { id, hidden } = await keepPrivateForTests(opened.store);
    expect(onDisk()).toContain(id);
    for (const each of hidden) expect(onDisk()).not.toContain(each);
  });

  test.each(['withdraws', 'never confirms'])(
    'holds no trace of somebody who %s, in the database or in its log',
    async (way) => {
      const stays = signatureForTests();
      const leaves = signatureForTests({ mailbox: 'mailbox-of-the-leaver', email: 'leaver@example.org' });
      const addToken = tokenForTests(leaves, { hash: 'hash-of-the-leaver' });
      await opened.store.transact((tx) => tx.write({ save: stays }, 1));
      await opened.store.transact((tx) => tx.write({ save: leaves, addToken, owe: owedForTests(leaves, 1) }, 1));
      const sealed = readColumn('select sealed from signatures where mailbox = ?', leaves.mailbox);
      const mail = readColumn('select sealed from outbox', undefined);
      for (const trace of [leaves.id, leaves.mailbox, addToken.hash, sealed, mail]) expect(onDisk()).toContain(trace);

      if (way === 'withdraws') await opened.store.transact((tx) => tx.write({ remove: leaves }, 2));
      else {
        await opened.store.transact((tx) => tx.write({ save: { ...stays, state: 'confirmed', confirmedAt: 2 } }, 2));
        expect(
          await opened.store.purge({ unconfirmed: 5000, mailRecord: 0, counters: 0, crowds: 0, suppression: 0 }),
        ).toEqual({
          signatures: 1,
        });
      }
      for (const trace of [leaves.id, leaves.mailbox, addToken.hash, sealed, mail])
        expect(onDisk()).not.toContain(trace);
      expect(onDisk()).toContain(stays.mailbox);
    },
  );

  test('leads from no line of the public log to somebody who withdrew: the random value behind it is gone', async () => {
    const leaves = signatureForTests({ state: 'confirmed', confirmedAt: 1 });
    await opened.store.transact((tx) => tx.write({ save: leaves }, 1));
    await sequenceAll(opened.store.ledger);
    const { nonce } = (await opened.store.ledger.entryOf(leaves.id)) ?? { nonce: 'none' };
    const listKey = readColumn('select list_key as sealed from signatures where id = ?', leaves.id);
    const commitment = commitmentOf(sha256, leaves.letter, nonce);
    for (const trace of [nonce, listKey, commitment]) expect(onDisk()).toContain(trace);
    await opened.store.transact((tx) => tx.write({ remove: leaves }, 2));
    await sequenceAll(opened.store.ledger);
    for (const trace of [nonce, listKey, leaves.id, leaves.mailbox]) expect(onDisk()).not.toContain(trace);
    expect(onDisk()).toContain(commitment);
  });

  test('holds nothing that its own key could open of what was sealed for the organisers, nor of the mail that was sent', async () => {
    const store = await opened.openAgain(keysWithOrganisers);
    const waiting = signatureForTests({ display: 'anonymous' });
    await store.transact((tx) => tx.write({ save: waiting }, 1));
    const before = readColumn('select sealed from signatures', undefined);
    expect(onDisk()).toContain(before);
    const save = { ...waiting, state: 'confirmed', confirmedAt: 2 } as const;
    await store.transact((tx) => tx.write({ save, owe: owedForTests(save, 2) }, 2));
    expect(onDisk()).not.toContain(before);
    const mail = readColumn('select sealed from outbox', undefined);
    expect(onDisk()).toContain(mail);
    for (const { id } of await store.outbox.lease(1, 1, 3)) await store.outbox.sent(id);
    expect(onDisk()).not.toContain(mail);
    const kept = keysWithOrganisers.open(
      readColumn('select sealed from signatures', undefined),
      `signatures/${save.id}`,
    );
    expect(kept).toBe(JSON.stringify({ name: null, email: null, organisation: null, role: null, website: null }));
  });

  test('holds no trace of what was sealed for the organisers once its signer withdrew', async () => {
    const store = await opened.openAgain(keysWithOrganisers);
    const save = signatureForTests({ state: 'confirmed', confirmedAt: 2 });
    await store.transact((tx) => tx.write({ save }, 2));
    const sealed = readColumn('select for_organisers as sealed from signatures', undefined);
    expect(onDisk()).toContain(sealed);
    await store.transact((tx) => tx.write({ remove: save }, 3));
    expect(onDisk()).not.toContain(sealed);
  });

  test.each(['the next work', 'the next start', 'the store is closed'])(
    'that somebody was reading when a signer withdrew holds no trace after %s',
    async (when) => {
      const leaves = signatureForTests({ mailbox: 'mailbox-of-the-leaver' });
      await opened.store.transact((tx) => tx.write({ save: leaves }, 1));
      const somebody = new DatabaseSync(opened.file);
      somebody.exec('begin; select count(*) from signatures');
      await opened.store.transact((tx) => tx.write({ remove: leaves }, 2));
      somebody.exec('commit');
      somebody.close();
      expect(onDisk()).toContain(leaves.mailbox);
      if (when === 'the next work') await opened.store.transact(async () => undefined);
      else if (when === 'the store is closed') await opened.store.close();
      else await opened.openAgain();
      expect(onDisk()).not.toContain(leaves.mailbox);
    },
  );

  test('is opened and closed beside a long reader, such as a backup, without keeping anybody from writing', {
    timeout: 4000,
  }, async () => {
    const patient = await openSqliteForTests();
    onTestFinished(patient.remove);
    const reader = new DatabaseSync(patient.file);
    reader.exec('begin');
    reader.prepare('select count(*) from signatures').get();
    await patient.store.transact((tx) => tx.write({ save: signatureForTests() }, 1));
    // One that waits for the reader holds the lock meanwhile.
    const command = await patient.openAgain();
    await command.close();
    reader.close();
  });

  test('is readable by its owner only, and is whole', async () => {
    await opened.store.transact((tx) => tx.write({ save: signatureForTests() }, 1));
    for (const name of readdirSync(dirname(opened.file)))
      expect([name, statSync(join(dirname(opened.file), name)).mode & 0o777]).toEqual([name, 0o600]);
    expect(readColumn('select integrity_check as sealed from pragma_integrity_check', undefined)).toBe('ok');
    expect(readColumn('select journal_mode as sealed from pragma_journal_mode', undefined)).toBe('wal');
  });

  test('is not opened under other keys, which would know no mailbox again', async () => {
    const sealer = openKeys({ dataDir: '', secretKey: Buffer.alloc(32, 2) });
    await expect(openSqliteStore({ file: opened.file, sealer })).rejects.toThrow(/another key.*secret\.key/);
  });

  test('that somebody else keeps locked is busy after a while, keeps nothing of what was refused, and serves again', async () => {
    const somebody = new DatabaseSync(opened.file);
    somebody.exec('begin immediate');
    const [refused, behind] = [signatureForTests(), signatureForTests()];
    const answers = [refused, behind].map((save) => opened.store.transact((tx) => tx.write({ save }, 1)));
    for (const answer of answers) await expect(answer).rejects.toThrow(StoreBusy);
    await expect(opened.store.ping()).rejects.toThrow(StoreBusy);
    expect(await opened.store.counts('safeguards')).toMatchObject({ signatures: 0 });
    somebody.exec('commit');
    somebody.close();
    expect(await opened.store.transact((tx) => tx.signature(refused.id))).toBeNull();
    await opened.store.ping();
  });

  function readColumn(query: string, parameter: string | undefined): string {
    const database = new DatabaseSync(opened.file);
    const row = database.prepare(query).get(...(parameter === undefined ? [] : [parameter])) as { sealed: string };
    database.close();
    return row.sealed;
  }
});
