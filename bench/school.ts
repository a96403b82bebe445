import { rmSync } from 'node:fs';
import { startMailServer } from '#harness/mailServer.ts';
import { startPortal } from '#harness/startPortal.ts';
import { solveForTests } from '#server/challenges/solveForTests.ts';
import { quantile } from './quantile.ts';

/**
 * Three hundred pupils sign from one address while a flood runs: from their address too, from others, with made-up hops,
 * to one mailbox, and with forms that are none. Half of the pupils do the work of the step-up, half choose the later mail.
 * node bench/school.ts [PUPILS] [FLOODERS]
 */
const [pupils = 300, flooders = 16] = process.argv.slice(2).map(Number);
const school = '198.51.100.7';
const silent = await startMailServer({ isSilent: true });
const portal = await startPortal({ env: { SMTP_URL: silent.url } });

const url = `http://127.0.0.1:${portal.port}/api/letters/safeguards/signatures`;
const form = (email: string) => ({
  kind: 'person',
  name: 'Mira Q',
  email,
  country: 'ES',
  display: 'named',
  consent: true,
});
const post = (fields: object, hops: string) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': hops },
    body: JSON.stringify(fields),
  });

const counted: Record<string, number> = {};
const count = (what: string) => {
  counted[what] = (counted[what] ?? 0) + 1;
};
let made = 0;
const floods: ((number: number) => Promise<Response>)[] = [
  (number) => post(form(`bot-${number}@example.org`), school),
  (number) => post(form(`far-${number}@example.org`), `203.0.${number % 250}.${number % 200}`),
  (number) => post(form(`spoof-${number}@example.org`), `10.9.8.${number % 250}, ${school}`),
  () => post(form('victim@example.org'), school),
  () => post({ name: 'x', proof: 'nonsense' }, school),
];
let isOver = false;
const flood = Promise.all(
  Array.from({ length: flooders }, async (_, index) => {
    while (!isOver) {
      const answer = await (floods[index % floods.length] as (typeof floods)[0])(made++);
      await answer.text();
      count(`flood ${answer.status}`);
    }
  }),
);

const took: number[] = [];
async function pupil(number: number): Promise<void> {
  const started = performance.now();
  const mine = form(`pupil-${number}@school.example`);
  let answer = await post(mine, school);
  if (answer.status === 429) {
    const { challenge } = await answer.json();
    count(number % 2 ? 'pupils who waited' : 'pupils who worked');
    answer = await post(
      { ...mine, ...(number % 2 ? { patience: true } : { proof: await solveForTests(challenge) }) },
      school,
    );
  }
  count(`pupils ${answer.status}`);
  took.push(performance.now() - started);
}

try {
  const started = performance.now();
  for (let first = 0; first < pupils; first += 10)
    await Promise.all(Array.from({ length: Math.min(10, pupils - first) }, (_, index) => pupil(first + index)));
  const seconds = (performance.now() - started) / 1000;
  isOver = true;
  await flood;
  const at = (part: number) => quantile(took, part).toFixed(0);
  console.log(
    `${pupils} pupils in ${seconds.toFixed(0)} s; each took ${at(0.5)} ms in the middle, ${at(0.95)} ms at 95 %, ${at(1)} ms at most.`,
  );
  for (const [what, times] of Object.entries(counted).sort()) console.log(`${what}: ${times}`);
  if (counted['pupils 202'] !== pupils) process.exitCode = 1;
} finally {
  await portal.kill();
  await silent.close();
  rmSync(portal.dataDir, { recursive: true, force: true });
}
process.exit();
