import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isReady, toldBy } from '#faults/askPortal.ts';
import { checkKept, countMails, keptQueries } from '#faults/check.ts';
import { type Cluster, startCluster } from '#faults/cluster/cluster.ts';
import type { Fault } from '#faults/fault.ts';
import { allMails, mailsTo } from '#faults/mails.ts';
import { newFolder } from '#faults/newFolder.ts';
import { confirm, emptyRecord, type SignersRecord, signEvery } from '#faults/signers.ts';
import { startPortal } from '#faults/startPortal.ts';
import type { StartedPortal } from '#harness/startPortal.ts';
import { until } from '#harness/until.ts';
import { openKeys } from '#server/keys/keys.ts';

/** Two portals on a cluster whose primary loses its power under load, again and again. */
const failover = (how: string, urlOf: (cluster: Cluster) => string, kills: number): Fault => ({
  ...{ name: `failover: the primary killed under load, ${kills} times, ${how}`, kind: 'lost-primary', isQuick: false },
  needs: 'the packages patroni, etcd-server, haproxy and postgresql of Debian',
  async run() {
    const cluster = await startCluster();
    if (!cluster) return null;
    const portals: StartedPortal[] = [];
    try {
      await cluster.whole();
      const secretKey = randomBytes(32);
      const SECRET_KEY = secretKey.toString('base64');
      const env = { DATABASE_URL: urlOf(cluster), SECRET_KEY, ORIGIN: 'http://localhost:1' };
      const folders = [newFolder(), newFolder()];
      for (const dataDir of folders) portals.push(await startPortal({ dataDir, env }));
      const keys = openKeys({ dataDir: '', secretKey });
      const mails = () => folders.flatMap(allMails);
      const all = emptyRecord();
      const rounds: Round[] = [];
      for (let time = 0; time < kills; time += 1) {
        const record = emptyRecord();
        const times = await killOnce(cluster, portals, record);
        const [email = ''] = record.acknowledged;
        const folder = folders.find((one) => mailsTo(one, email).length > 0) ?? '';
        await confirm(portals[time % 2]?.origin ?? '', record, folder, email);
        const count = await toldTheSame(portals);
        const kept = { ...(await keptIn(cluster)), damage: [] };
        const found = checkKept(kept, record, mails(), { keys, told: count, mostMails: 2 });
        const mailed = countMails(mails());
        const timesMailed = (email: string) => mailed.get(email) ?? 0;
        // Who confirmed gets another one for that.
        const twice = [...record.sent.keys()].filter((one) => timesMailed(one) > 1 && !record.confirmed.has(one));
        const { acknowledged, missing, duplicated, broken } = found;
        rounds.push({
          ...{ asked: record.sent.size, acknowledged, missing, duplicated },
          'mailed twice': twice.length,
          answers: JSON.stringify(Object.fromEntries(record.answers)),
          owed: kept.owed.length,
          ...times,
          broken: broken.join('; '),
        });
        addTo(all, record);
      }
      await until('nothing is owed', async () => (await keptIn(cluster)).owed.length === 0, 6 * 60_000);
      const kept = { ...(await keptIn(cluster)), damage: [await cluster.check()].filter(Boolean) };
      const told = await toldTheSame(portals);
      const found = checkKept(kept, all, mails(), { keys, told, mostMails: 2 });
      for (const [index, { broken }] of rounds.entries()) if (broken) found.broken.push(`${index + 1}: ${broken}`);
      return { ...found, recoveredMs: Math.max(...rounds.map((round) => round['signing again after ms'])), rounds };
    } finally {
      for (const portal of portals) await portal.kill();
      await cluster.stop();
    }
  },
});

type Times = { 'primary after ms': number; 'signing again after ms': number };
type Round = Times & { broken: string } & { [column: string]: number | string };

async function killOnce(cluster: Cluster, portals: readonly StartedPortal[], record: SignersRecord): Promise<Times> {
  const load = signEvery(
    50,
    portals.map(({ origin }) => origin),
    record,
  );
  await delay(2000 + Math.random() * 1000);
  const killed = await cluster.primary();
  const begun = performance.now();
  await killed?.kill();
  const isAnother = async () => {
    const now = await cluster.primary();
    return now !== null && now !== killed;
  };
  const elected = await until('another one is primary', isAnother, 90_000);
  const before = record.acknowledged.size;
  await until('somebody signs again', () => record.acknowledged.size > before, 60_000);
  const signing = Math.round(performance.now() - begun);
  await delay(2000);
  await load.stop();
  killed?.start();
  await cluster.whole();
  for (const portal of portals) await until('it is ready', () => isReady(portal));
  // A mail that was on its way when the primary went is taken again when its lease ends, in five minutes.
  await until('nothing is owed', async () => (await cluster.query(keptQueries.owed)).length === 0, 5000).catch(
    () => {},
  );
  return { 'primary after ms': elected, 'signing again after ms': signing };
}

const keptIn = async (cluster: Cluster) => ({
  signatures: await cluster.query(keptQueries.signatures),
  owed: await cluster.query(keptQueries.owed),
  counted: await cluster.query(keptQueries.counted),
});

async function toldTheSame(portals: readonly StartedPortal[]): Promise<number> {
  const [one = 0, other = 0] = await Promise.all(portals.map(toldBy));
  if (one !== other) throw new Error(`One portal tells ${one}, the other ${other}`);
  return one;
}

function addTo(all: SignersRecord, one: SignersRecord): void {
  for (const email of one.acknowledged) all.acknowledged.add(email);
  for (const email of one.refused) all.refused.add(email);
  for (const email of one.confirmed) all.confirmed.add(email);
  for (const [email, count] of one.sent) all.sent.set(email, count);
  for (const [status, count] of one.answers) all.answers.set(status, (all.answers.get(status) ?? 0) + count);
  all.withoutRetry += one.withoutRetry;
}

export const failoverFaults: Fault[] = [
  failover('by the hosts in DATABASE_URL', ({ url }) => url, 10),
  failover('through HAProxy', ({ proxyUrl }) => proxyUrl, 3),
];
