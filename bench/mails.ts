import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from './load.ts';
import { answering, freePort, ownNetwork, signingRequest, silentMailServer, startNode } from './processes.ts';

/**
 * How fast owed mails leave, to a mail server that takes each at once, and whether a newcomer waits for all of them: signs
 * so many letters while the mail server says nothing, five of six mails from crowded networks; starts the portal again
 * with the one that answers, and signs once more in the middle.
 * node bench/mails.ts [OWED] [SMTP_CONNECTIONS]
 */
const [owed = 5000, connections = 20] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'mails-'));
const port = await freePort();
const silent = await silentMailServer();
const settings = { PORT: String(port), DATA_DIR: join(folder, 'data'), TRUSTED_PROXIES: '1' };
const pace = { MAILS_PER_MINUTE: '100000', SMTP_CONNECTIONS: String(connections) };
const begin = async (more: Record<string, string>) => {
  const portal = startNode(['--disable-proto=throw', 'server/main.ts'], { ...settings, ...pace, ...more });
  await answering(`http://127.0.0.1:${port}/readyz`);
  return portal;
};
const expected = 'HTTP/1.1 303';
/** Networks that owe a hundred mails each, and newcomers with one. */
const addressOf = (number: number) =>
  number % 6 === 0 ? ownNetwork(number, 11) : `10.0.${(number / 51_200) | 0}.${(number / 200) & 255}`;

let portal = await begin({ SMTP_URL: silent.url });
let signed = 0;
while (signed < owed) {
  await load({
    ...{ port, connections: 100, milliseconds: 500, expected },
    request: () => signingRequest(`owed-${signed}`, addressOf(signed++)),
  });
}
portal.kill('SIGKILL');
await once(portal, 'exit');

const taken: number[] = [];
let newcomerAt = Number.NaN;
const server = createServer((socket) => {
  let [text, isInData] = ['', false];
  socket.on('error', () => {});
  socket.write('220 instant\r\n');
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    for (;;) {
      const end = text.indexOf(isInData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const said = text.slice(0, end);
      text = text.slice(end + (isInData ? 5 : 2));
      if (isInData) {
        taken.push(performance.now());
        if (said.includes('newcomer')) newcomerAt = performance.now();
        isInData = false;
        socket.write('250 taken\r\n');
      } else if (/^data/i.test(said)) {
        isInData = true;
        socket.write('354 go on\r\n');
      } else socket.write(/^ehlo/i.test(said) ? '250 instant\r\n' : '250 well\r\n');
    }
  });
}).listen(0, '127.0.0.1');
await once(server, 'listening');
// Those that were on their way to the silent server are leased for five minutes.
const awaited = signed - connections;
const half = Math.floor(awaited / 2);
portal = await begin({ SMTP_URL: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` });
while (taken.length < half) await new Promise((resolve) => setTimeout(resolve, 10));
const cameAt = performance.now();
await load({
  ...{ port, connections: 1, milliseconds: 0, expected },
  request: () => signingRequest('newcomer', '203.0.113.7'),
});
const deadline = performance.now() + 120_000;
while (taken.length < awaited && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
const [first = 0, last = 0] = [taken[0], taken[awaited - 1]];
const ahead = taken.filter((at) => at > cameAt && at < newcomerAt).length;
console.log(
  `${signed} mails owed, ${connections} connections: ${Math.round((awaited / (last - first)) * 1000)} mails a second. ` +
    `A newcomer in the middle got hers after ${Math.round(newcomerAt - cameAt)} ms and ${ahead} others of ${awaited - half}.`,
);
portal.kill('SIGTERM');
await once(portal, 'exit');
for (const one of [silent, server]) one.close();
rmSync(folder, { recursive: true, force: true });
process.exit(taken.length < awaited ? 1 : 0);
