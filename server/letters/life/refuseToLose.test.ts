import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { signAndConfirm } from '#server/pages/linksForTests.ts';
import { lettersForTests } from '#server/site/lettersForTests.ts';
import { refuseToLose } from './refuseToLose.ts';

let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

const { safeguards, ...others } = lettersForTests;
const start = (letters: typeof lettersForTests) => refuseToLose(portal.store, { letters }, portal.clock.now);

test('A site without a letter that somebody has signed is refused by a sentence that says which, how many, and what to do', async () => {
  await expect(start(others), 'nobody has').resolves.toBeUndefined();
  await signAndConfirm(portal);
  await expect(start(lettersForTests)).resolves.toBeUndefined();
  await expect(start(others)).rejects.toThrow(
    /^The letter "safeguards" was signed \(signatures that count: 1\), but the site that was built lacks it\. Put content\/letters\/…\/safeguards\.mdx back/,
  );
});

test('So is one in which the letter would be a draft that nobody finds', async () => {
  await signAndConfirm(portal);
  if (!safeguards) throw new Error('the letter is missing');
  const calendar = { opensAt: portal.clock.now + 1000, closesAt: null };
  await expect(start({ ...others, safeguards: { ...safeguards, calendar } })).rejects.toThrow(/would be a draft/);
});
