import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailServer } from '#harness/mailServer.ts';
import { startPortal } from '#harness/startPortal.ts';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { startPostgresForTests } from '#server/store/postgres/postgresServerForTests.ts';
import { openLoop } from './openLoop.ts';
import { quantile } from './quantile.ts';
import { signing } from './requests.ts';

/**
 * Several servers on one PostgreSQL: people sign at a pace, each at the server whose turn it is, and at the end what each
 * server tells is compared, and each acknowledged signature looked for.
 * node bench/servers.ts [SERVERS] [SIGNINGS A SECOND] [SECONDS]
 */
const [servers = 3, rate = 60, seconds = 60] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'servers-'));
const database = await startPostgresForTests();
const url = await database.emptyPlace();
const silent = await startMailServer({ isSilent: true });
const env = {
  ...{ ORIGIN: 'https://letter.example', COUNT_STEP: '0', SMTP_URL: silent.url },
  ...{ DATABASE_URL: url, SECRET_KEY: keyForTests(9).toString('base64') },
};
const portals = await Promise.all(
  Array.from({ length: servers }, (_, index) => startPortal({ dataDir: join(folder, String(index)), env })),
);

/** Everybody signs from a network and with a mailbox of their own. */
const post = (server: number) => (number: number) =>
  signing(`signer-${server}-${number}`, `10.${server}.${(number >> 8) & 255}.${number & 255}`);

try {
  const loads = portals.map(({ port }, server) =>
    openLoop({ port, rate: rate / servers, milliseconds: seconds * 1000, request: post(server) }),
  );
  const answers = await Promise.all(loads);
  const took = answers.flatMap((each) => each.took);
  const at = (part: number) => quantile(took, part).toFixed(0);
  const acknowledged = answers.reduce((sum, { statuses }) => sum + (statuses['303'] ?? 0), 0);
  const [kept] = await database.query(
    'select count(*) as signatures, count(distinct mailbox) as people from signatures',
    url,
  );
  const told = await Promise.all(
    portals.map(async ({ port }) => {
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
  for (const portal of portals) await portal.kill();
  await silent.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
