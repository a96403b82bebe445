import { afterEach, beforeEach, expect, test } from 'vitest';
import { solveForTests } from '#server/challenges/solveForTests.ts';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { filledIn } from '#server/site/siteForTests.ts';
import { limits } from '#signon/limits.ts';
import { crowdForTests } from './crowdForTests.ts';

const letter = '/en/letters/safeguards';
const school = '198.51.100.7';
let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests({ trustedProxies: 1 });
});
afterEach(() => portal.close());

const post = (fields: Record<string, string>, hops: string) => portal.post(letter, fields, { 'x-forwarded-for': hops });

/** What a flood sends, by turns: from the school, from elsewhere, pretending to be elsewhere, to one mailbox, and forms that are none. */
const floods: ((number: number) => Promise<{ status: number }>)[] = [
  (number) => post(goodForm('Bot', `bot-${number}@example.org`), school),
  (number) => post(goodForm('Bot', `far-${number}@example.org`), `203.0.113.${number % 200}`),
  (number) => post(goodForm('Bot', `spoof-${number}@example.org`), `10.9.8.${number % 250}, ${school}`),
  () => post(goodForm('Bot', 'victim@example.org'), school),
  () => post({ name: 'x', proof: 'nonsense' }, school),
  (number) => post({ ...goodForm('Bot', `trap-${number}@example.org`), remark: 'buy' }, `203.0.113.${number % 200}`),
];

/** Signs as a browser does: asked for a step-up, every fifth does the work; the others choose the later mail. */
async function signHonestly(number: number): Promise<number> {
  const form = goodForm('Pupil', `pupil-${number}@school.example`);
  const first = await post(form, school);
  if (first.status !== 429) return first.status;
  const challenge =
    filledIn(first.body).challenge?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))) ?? '';
  const effort: Record<string, string> =
    number % 5 === 0 ? { proof: await solveForTests(JSON.parse(challenge)) } : { patience: 'yes' };
  return (await post({ ...form, ...effort }, school)).status;
}

test('While a mixed flood runs, from their own address too, all pupils of a school sign and get their mail', {
  timeout: 60_000,
}, async () => {
  await crowdForTests(portal, school);
  let isOver = false;
  let made = 0;
  const statuses = new Map<number, number>();
  const flood = Promise.all(
    floods.map(async (send) => {
      for (let sent = 0; sent < 60 && !isOver; sent += 1) {
        const { status } = await send(made++);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  const pupils = Array.from({ length: 20 }, (_, number) => number);
  const answers: number[] = [];
  // Five at a time, as a class would.
  for (let start = 0; start < pupils.length; start += 5)
    answers.push(...(await Promise.all(pupils.slice(start, start + 5).map(signHonestly))));
  isOver = true;
  await flood;

  expect(answers).toEqual(pupils.map(() => 303));
  expect([...statuses.keys()].sort()).toEqual([303, 422, 429]);
  portal.clock.now += limits.patience;
  const mailed = (await portal.mails()).map(({ to }) => to);
  expect(mailed.filter((to) => to.endsWith('@school.example'))).toHaveLength(pupils.length);
  expect(mailed.filter((to) => to === 'victim@example.org')).toHaveLength(0);
  expect(mailed.filter((to) => /^(bot|spoof|trap)-/.test(to))).toEqual([]);
});
