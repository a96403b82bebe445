import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { lettersForTests } from '#server/site/lettersForTests.ts';
import { operateLetter } from './operateLetters.ts';
import { refuseUnkept } from './refuseUnkept.ts';

let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

const { harbour } = lettersForTests;
if (!harbour) throw new Error('the letter is missing');
const lettersWith = (about: Partial<typeof harbour>) => ({ ...lettersForTests, harbour: { ...harbour, ...about } });
const start = (letters: typeof lettersForTests) => refuseUnkept(portal.store, { letters }, portal.clock.now);
const draft = { opensAt: 'by-hand', closesAt: null } as const;

test('A site in which people could sign words that are not kept is refused by a sentence that says which and what to do', async () => {
  await expect(start(lettersForTests)).resolves.toBeUndefined();
  await expect(start(lettersWith({ isKept: false }))).rejects.toThrow(
    'The letter "harbour" is open, and in the site that was built the words of its version 1.0 are not kept. Say "npm run wordings -- --letter harbour"',
  );
  await expect(start(lettersWith({ isKept: false, calendar: draft })), 'while it is a draft').resolves.toBeUndefined();
});

test('A draft whose words are not kept is not opened, and one whose words are kept is', async () => {
  const open = (about: Partial<typeof harbour>) => {
    const { store, clock } = portal;
    const services = { store, now: () => clock.now, freshId: () => 'id', letters: lettersWith(about) };
    return operateLetter(services, 'open', 'harbour', { by: 'Friends', reason: 'Now.', language: 'en' });
  };
  expect(await open({ isKept: false, calendar: draft })).toMatchObject({
    ...{ outcome: 'refused', said: expect.stringContaining('The words of "harbour" are not kept') },
  });
  expect(await open({ calendar: draft })).toMatchObject({ outcome: 'moved' });
});
