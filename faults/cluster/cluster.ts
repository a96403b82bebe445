import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Row } from '#faults/check.ts';
import { newFolder } from '#faults/newFolder.ts';
import { until } from '#harness/until.ts';
import { postgresOwner } from '#server/store/postgres/postgresServerForTests.ts';
import { clusterPrograms } from './clusterPrograms.ts';
import { createNode, type Node } from './node.ts';
import { spawnHeld } from './spawnHeld.ts';

/** A PostgreSQL of several nodes that fails over by itself: Patroni, with one etcd, and HAProxy before it. All on loopback. */
export type Cluster = {
  /** All nodes, as DATABASE_URL names several hosts. */
  url: string;
  /** The same through HAProxy. */
  proxyUrl: string;
  primary(): Promise<Node | null>;
  /** Waits until there is a primary, all others follow it, and one of them has each commit before it is acknowledged. */
  whole(): Promise<void>;
  /** Sends one query to the primary. */
  query(text: string): Promise<Row[]>;
  /** Looks through all pages of all tables and indexes. @returns what is wrong */
  check(): Promise<string>;
  stop(): Promise<void>;
};

const user = 'portal';
/** Below what the system gives to connections, so that nobody takes the port of a node that is away. */
const firstPort = 4710;

/** @returns null where Patroni, etcd, HAProxy or PostgreSQL are not installed */
export async function startCluster(count = 3): Promise<Cluster | null> {
  const programs = clusterPrograms();
  if (!programs) return null;
  const folder = newFolder();
  const owner = postgresOwner(folder);
  const password = randomBytes(18).toString('hex');
  const [etcd, peers, proxy] = [firstPort, firstPort + 1, firstPort + 2];
  const hold = (program: string, args: string[]) => spawnHeld(program, args, { ...owner, folder });

  const store = hold(programs.etcd, [
    ...['--name', 'one', '--data-dir', join(folder, 'etcd'), '--log-level', 'error'],
    ...['--listen-client-urls', `http://127.0.0.1:${etcd}`, '--advertise-client-urls', `http://127.0.0.1:${etcd}`],
    ...['--listen-peer-urls', `http://127.0.0.1:${peers}`],
    ...['--initial-advertise-peer-urls', `http://127.0.0.1:${peers}`],
    ...['--initial-cluster', `one=http://127.0.0.1:${peers}`],
  ]);
  await until('etcd answers', () => answersWell(`http://127.0.0.1:${etcd}/health`));
  const nodes = Array.from({ length: count }, (_, index) => {
    const [port, restPort] = [firstPort + 10 + index, firstPort + 20 + index];
    return createNode({ name: `n${index + 1}`, folder, port, restPort, etcd, user, password, programs, hold });
  });
  for (const node of nodes) node.start();
  const balancer = join(folder, 'haproxy.cfg');
  writeFileSync(balancer, haproxyOf(proxy, nodes));
  const proxied = hold(programs.haproxy, ['-db', '-f', balancer]);

  const primary = async () => {
    for (const node of nodes) if (await answersWell(`${node.rest}/primary`)) return node;
    return null;
  };
  const urlOf = (hosts: string) => `postgres://${user}:${password}@${hosts}/postgres`;
  return {
    url: urlOf(nodes.map(({ host }) => host).join(',')),
    proxyUrl: urlOf(`127.0.0.1:${proxy}`),
    primary,
    async whole() {
      await until(
        'the cluster is whole',
        async () => {
          const states = await Promise.all(nodes.map(({ state }) => state()));
          const primaries = states.filter((state) => state?.isPrimary);
          return (
            primaries.length === 1 &&
            states.every((state) => state?.isWell) &&
            states.some((state) => state?.isSynchronous)
          );
        },
        180_000,
      );
    },
    async query(text) {
      const node = await primary();
      const client = new Client({ connectionString: urlOf(node?.host ?? '') });
      try {
        await client.connect();
        return (await client.query(text)).rows;
      } finally {
        await client.end();
      }
    },
    async check() {
      const node = await primary();
      if (!node) return 'no primary';
      try {
        const args = ['--install-missing', '-h', '127.0.0.1', '-p', String(node.port), '-U', user, 'postgres'];
        const env = { ...process.env, PGPASSWORD: password };
        return execFileSync(join(programs.postgres, 'pg_amcheck'), args, { env, encoding: 'utf8' }).trim();
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    async stop() {
      for (const node of nodes) await node.kill();
      for (const each of [proxied, store]) await each.kill();
    },
  };
}

const answersWell = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(1000) }).then(
    async (answer) => {
      await answer.text();
      return answer.ok;
    },
    () => false,
  );

/** It asks Patroni of each node who is the primary, and cuts the connections to one that is no longer. */
const haproxyOf = (port: number, nodes: readonly Node[]) => `defaults
  mode tcp
  timeout connect 2s
  timeout client 30m
  timeout server 30m
listen primary
  bind 127.0.0.1:${port}
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${nodes.map(({ name, port, restPort }) => `  server ${name} 127.0.0.1:${port} check port ${restPort}\n`).join('')}`;
