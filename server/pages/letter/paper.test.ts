import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { signAndConfirm } from '#server/pages/linksForTests.ts';
import { filledIn, rowsOn, shownOn } from '#server/site/siteForTests.ts';
import type { PaperCount } from '#signon/life/paperCount.ts';

let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

const counted = (id: string, count: number, by: string, note: string | null = null): PaperCount => ({
  ...{ id, letter: 'safeguards', at: portal.clock.now, day: '2026-11-20', version: '1.0' },
  ...{ count, by, note, language: 'es' },
});
const record = (one: PaperCount) => portal.store.transact((tx) => tx.notePaperCount(one, portal.clock.now));
const ask = async (path: string) => (await portal.ask(path)).body;
const api = async (path = '') => JSON.parse(await ask(`/api/letters/safeguards${path}`));

test('What was counted on paper is told apart, with who counted it: it is in no count, goal or log', async () => {
  await signAndConfirm(portal);
  const before = await api();
  expect(before.paper).toBeUndefined();
  expect(filledIn(await ask('/en/letters/safeguards')).paper).toBeUndefined();
  await record(counted('a', 1200, 'The <club>'));
  await record(counted('b', -100, 'The <club>', 'Dos veces.'));
  await record(counted('c', 34, 'Another'));
  portal.clock.now += 2000;
  expect(await api()).toEqual({
    ...before,
    asOf: expect.any(String),
    paper: { count: 1134, by: ['The <club>', 'Another'] },
  });
  for (const path of ['/en/letters/safeguards', '/embed/en/letters/safeguards/count'])
    expect(filledIn(await ask(path))).toMatchObject({
      ...{ paper: '1,134', 'paper.by': 'The &#60;club&#62; and Another', count: '1' },
    });
  const page = await ask('/en/letters/safeguards/record');
  expect(shownOn(page)).toContain('with-paper');
  expect(rowsOn(page, 'paper')).toMatchObject([
    { 'paper.count': '1,200', 'paper.counter': 'The &#60;club&#62;', 'paper.version': '1.0' },
    { 'paper.count': '-100', 'paper.note': 'Dos veces.', 'paper.language': 'es', 'paper.direction': 'ltr' },
    { 'paper.count': '34' },
  ]);
  const { count, counts } = await api('/paper');
  expect([count, counts.map((one: PaperCount) => one.count)]).toEqual([1134, [1200, -100, 34]]);
});

test('A letter of which nothing is left on paper tells of none, and its record of each entry', async () => {
  await record(counted('a', 5, 'The club'));
  await record(counted('b', -5, 'The club', 'None came.'));
  portal.clock.now += 2000;
  expect((await api()).paper).toBeUndefined();
  expect(rowsOn(await ask('/en/letters/safeguards/record'), 'paper')).toHaveLength(2);
});
