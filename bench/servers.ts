import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgresForTests } from '#server/store/postgres/postgresServerForTests.ts';
import { openLoop } from './openLoop.ts';
import { answering, freePort, signingRequest, silentMailServer, startNode } from './processes.ts';

/**
 * Several servers on one PostgreSQL: people sign at a pace, each at the server whose turn it is, and at the end what each
 * server tells is compared, and each acknowledged signature looked for.
 * node bench/servers.ts [SERVERS] [SIGNINGS A SECOND] [SECONDS]
 */
const [servers = 3, rate = 60, seconds = 60] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'servers-'));
const database = await startPostgresForTests();
const url = await database.emptyPlace();
const silent = await silentMailServer();
const ports = await Promise.all(Array.from({ length: servers }, freePort));
const children = ports.map((port, index) =>
  startNode(['--disable-proto=throw', 'server/main.ts'], {
    PORT: String(port),
    ORIGIN: 'https://letter.example',
    DATA_DIR: join(folder, String(index)),
    DATABASE_URL: url,
    SECRET_KEY: Buffer.alloc(32, 9).toString('base64'),
    TRUSTED_PROXIES: '1',
    COUNT_STEP: '0',
    SMTP_URL: silent.url,
  }),
);

/** Everybody signs from a network and with a mailbox of their own. */
const post = (server: number) => (number: number) =>
  signingRequest(`signer-${server}-${number}`, `10.${server}.${(number >> 8) & 255}.${number & 255}`);

try {
  for (const port of ports) await answering(`http://127.0.0.1:${port}/readyz`);
  const loads = ports.map((port, server) =>
    openLoop({ port, rate: rate / servers, milliseconds: seconds * 1000, request: post(server) }),
  );
  const answers = await Promise.all(loads);
  const took = answers.flatMap((each) => each.took).sort((one, other) => one - other);
  const at = (part: number) =>
    Math.round(took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? Number.NaN);
  const acknowledged = answers.reduce((sum, { statuses }) => sum + (statuses['303'] ?? 0), 0);
  const [kept] = await database.query(
    'select count(*) as signatures, count(distinct mailbox) as people from signatures',
    url,
  );
  const told = await Promise.all(
    ports.map(async (port) => {
      const { asOf: _, ...letterNow } = await (await fetch(`http://127.0.0.1:${port}/api/letters/safeguards`)).json();
      return JSON.stringify(letterNow);
    }),
  );
  console.log(
    `${servers} servers, ${rate} a second for ${seconds} s: ${took.length} asked, ${acknowledged} acknowledged`,
  );
  console.log(`milliseconds from when each was due: median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`);
  console.log(
    `kept ${kept?.signatures}, of ${kept?.people} people; answers by status: ${JSON.stringify(answers.map(({ statuses }) => statuses))}`,
  );
  const isWell = Number(kept?.signatures) >= acknowledged && new Set(told).size === 1;
  console.log(isWell ? 'None is missing, and all servers tell the same.' : `Something differs: ${told.join('\n')}`);
  process.exitCode = isWell ? 0 : 1;
} finally {
  for (const child of children) child.kill('SIGKILL');
  silent.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
