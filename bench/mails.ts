import { rmSync } from 'node:fs';
import { startMailServer } from '#harness/mailServer.ts';
import { startPortal } from '#harness/startPortal.ts';
import { startInstantMailServer } from './instantMailServer.ts';
import { load } from './load.ts';
import { ownNetwork, signing } from './requests.ts';

/**
 * How fast owed mails leave, to a mail server that takes each at once, and whether a newcomer waits for all of them: signs
 * so many letters while the mail server says nothing, five of six mails from crowded networks; starts the portal again
 * with the one that answers, and signs once more in the middle.
 * node bench/mails.ts [OWED] [SMTP_CONNECTIONS]
 */
const [owed = 5000, connections = 20] = process.argv.slice(2).map(Number);
const pace = { MAILS_PER_MINUTE: '100000', SMTP_CONNECTIONS: String(connections) };
const expected = 'HTTP/1.1 303';
/** Networks that owe a hundred mails each, and newcomers with one. */
const addressOf = (number: number) =>
  number % 6 === 0 ? ownNetwork(number, 11) : `10.0.${(number / 51_200) | 0}.${(number / 200) & 255}`;

const silent = await startMailServer({ isSilent: true });
let portal = await startPortal({ env: { ...pace, SMTP_URL: silent.url } });
const { dataDir } = portal;
let signed = 0;
while (signed < owed) {
  await load({
    ...{ port: portal.port, connections: 100, milliseconds: 500, expected },
    request: () => signing(`owed-${signed}`, addressOf(signed++)),
  });
}
await portal.kill();

const taken: number[] = [];
let newcomerAt = Number.NaN;
const instant = await startInstantMailServer((mail) => {
  taken.push(performance.now());
  if (mail.includes('newcomer')) newcomerAt = performance.now();
});
// Those that were on their way to the silent server are leased for five minutes.
const awaited = signed - connections;
const half = Math.floor(awaited / 2);
portal = await startPortal({ dataDir, env: { ...pace, SMTP_URL: instant.url } });
while (taken.length < half) await new Promise((resolve) => setTimeout(resolve, 10));
const cameAt = performance.now();
await load({
  ...{ port: portal.port, connections: 1, milliseconds: 0, expected },
  request: () => signing('newcomer', '203.0.113.7'),
});
const deadline = performance.now() + 120_000;
while (taken.length < awaited && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
const [first = 0, last = 0] = [taken[0], taken[awaited - 1]];
const ahead = taken.filter((at) => at > cameAt && at < newcomerAt).length;
console.log(
  `${signed} mails owed, ${connections} connections: ${Math.round((awaited / (last - first)) * 1000)} mails a second. ` +
    `A newcomer in the middle got hers after ${Math.round(newcomerAt - cameAt)} ms and ${ahead} others of ${awaited - half}.`,
);
await portal.stop();
await silent.close();
instant.close();
rmSync(dataDir, { recursive: true, force: true });
process.exit(taken.length < awaited ? 1 : 0);
