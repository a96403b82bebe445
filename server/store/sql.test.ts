import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';

test('No statement is put together from texts: what varies is bound', () => {
  const files = globSync('server/**/*.ts').filter((name) => !/test/i.test(name));
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const code = readFileSync(file, 'utf8');
    // Within sql`…` a value in braces is bound; only these put text in as it is.
    expect([file, code.match(/sql\.(raw|lit|literal|unsafe)\b/g)]).toEqual([file, null]);
    expect([file, code.match(/(exec|prepare|query|command|raw)\(\s*(`[^`]*\$\{|'[^']*' \+)/g)]).toEqual([file, null]);
  }
});

test('A text that would end a statement and begin another is only a text', async () => {
  const opened = await openSqliteForTests();
  const evil = `x'); delete from signatures; -- " \\' ; drop table tokens`;
  const kept = signatureForTests();
  const given = signatureForTests({
    id: evil,
    mailbox: evil,
    letter: evil,
    name: evil,
    country: evil,
    locale: evil,
    letterVersion: evil,
  });
  for (const save of [kept, given]) await opened.store.transact((tx) => tx.write({ save }, 1));
  expect(await opened.store.transact((tx) => tx.signature(evil))).toEqual(given);
  expect(await opened.store.signatories('safeguards', { kind: 'person', limit: 9, cursor: evil })).toEqual({
    signatures: [],
    next: null,
  });
  expect(await opened.store.link(evil)).toBeNull();
  await opened.store.transact((tx) => tx.write({ remove: given }, 2));
  expect(await opened.store.transact((tx) => tx.signature(kept.id))).toEqual(kept);
  await opened.remove();
});
