import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { freshToken } from '#server/keys/keys.ts';
import { releaseName } from '#server/letters/moderation/moderate.ts';
import { windowAt } from '#server/letters/windowAt.ts';
import { rowsOn, shownOn } from '#server/site/siteForTests.ts';
import { limits } from '#signon/limits.ts';
import { confirmAt } from './linksForTests.ts';

const letter = '/en/letters/safeguards';
let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

/** Signs and confirms. @returns the secret of the signer's own page */
async function hasSigned(name: string): Promise<string> {
  await portal.post(letter, goodForm(name));
  const [mail] = await portal.mails();
  await confirmAt(portal, `${letter}/confirm/${mail?.secret}`);
  portal.clock.now += 2000;
  return (await portal.mails())[0]?.secret ?? '';
}
const listed = async () => rowsOn((await portal.ask(`${letter}/signatories`)).body, 'people').map(({ name }) => name);
const count = async () => JSON.parse((await portal.ask('/api/letters/safeguards')).body).count;

async function surge(): Promise<void> {
  const { start, end } = windowAt(portal.clock.now, limits.surgeWindow);
  await portal.store.transact(async (tx) => {
    for (let made = 0; made < limits.surgeLeast; made += 1) await tx.count('confirmed/safeguards', { start, end });
  });
}

test('When very many confirm at once the next name is counted and not listed; its owner is told, and it is listed when it is released', async () => {
  await surge();
  const own = await hasSigned('Suzie Q');
  expect([await count(), await listed()]).toEqual([1, []]);
  expect(shownOn((await portal.ask(`${letter}/signature/${own}`)).body)).toContain('held');
  const [held] = await portal.store.moderation.held(10);
  expect(
    await releaseName(
      { store: portal.store, now: () => portal.clock.now, freshId: () => 'act', freshToken },
      held?.id ?? '',
    ),
  ).toBe('released');
  portal.clock.now += 2000;
  expect([await count(), await listed()]).toEqual([1, ['Suzie Q']]);
  expect(shownOn((await portal.ask(`${letter}/signature/${own}`)).body)).not.toContain('held');
});

test('A name that mixes scripts is held, and stays so when its owner changes how it is shown', async () => {
  const own = await hasSigned('Suz\u0430nne Q');
  await portal.post(`${letter}/signature/${own}`, { do: 'change', display: 'initials' });
  portal.clock.now += 2000;
  expect([await count(), await listed()]).toEqual([1, []]);
});

test('In the next hour names are listed again', async () => {
  await surge();
  portal.clock.now += limits.surgeWindow;
  await hasSigned('Sam S');
  expect(await listed()).toEqual(['Sam S']);
});
