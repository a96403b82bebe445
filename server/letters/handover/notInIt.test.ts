import { expect, test } from 'vitest';
import { goodForm, openPortalForTests } from '#server/http/portalForTests.ts';
import { idsOf } from '#server/letters/moderation/findNames.ts';
import { signAndConfirm } from '#server/pages/linksForTests.ts';
import type { LetterLife } from '#signon/life/letterLife.ts';
import { limits } from '#signon/limits.ts';
import { notInIt } from './notInIt.ts';

test('Who would be missing is told before it is handed over: who can still confirm, and what waits for a moderator', async () => {
  const portal = await openPortalForTests();
  const { store, clock } = portal;
  await signAndConfirm(portal, goodForm('Zoe Listed', 'zoe@example.org'));
  const at = (state: LetterLife['state'], closedAt: number | null = null) =>
    notInIt(store, 'safeguards', { state, since: closedAt, closedAt, milestones: [] }, clock.now);
  expect(await at('open')).toEqual([expect.stringContaining('"safeguards" is open')]);
  expect(await at('closed', clock.now - limits.confirmWithin)).toEqual([]);
  expect(await at('closed', clock.now)).toEqual([expect.stringContaining('can confirm until 20')]);
  await signAndConfirm(portal, goodForm('Visit www.canary.example', 'shop@example.org'));
  const organisation = {
    kind: 'organisation',
    organisation: 'Harbour trust',
    role: 'Director',
    website: 'https://example.org',
  };
  await signAndConfirm(portal, { ...goodForm('Olga', 'olga@example.org'), ...organisation });
  const [zoe = ''] = await idsOf(portal.world, { name: 'Zoe Listed' });
  const motive = {
    signature: zoe,
    letter: 'safeguards',
    at: clock.now,
    state: 'waiting',
    text: 'So.',
    role: null,
  } as const;
  await store.transact((tx) => tx.writeMotive(motive, motive, clock.now));
  expect(await at('delivered', clock.now - 1)).toEqual([
    expect.stringMatching(/^Names that wait.*: 1\. .*moderation -- list/),
    expect.stringMatching(/^Reasons.*: 1\. .*moderation -- reasons/),
    expect.stringMatching(/^Organisations.*: 1\. .*organisations -- list/),
  ]);
  await portal.close();
});
