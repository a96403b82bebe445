import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterPrograms } from './clusterPrograms.ts';
import { endAtOnce, type Held } from './spawnHeld.ts';

/** One machine of the cluster: PostgreSQL, and the Patroni that looks after it. */
export type Node = {
  name: string;
  /** As DATABASE_URL names it. */
  host: string;
  port: number;
  /** Where its Patroni answers. */
  rest: string;
  restPort: number;
  start(): void;
  /** As if its power went: Patroni and PostgreSQL end in the same moment. */
  kill(): Promise<void>;
  /** What Patroni says of it; null when it does not answer. */
  state(): Promise<NodeState | null>;
};

type NodeState = { isPrimary: boolean; isWell: boolean; isSynchronous: boolean };

type NodeSettings = {
  name: string;
  folder: string;
  port: number;
  restPort: number;
  /** The port of etcd. */
  etcd: number;
  user: string;
  password: string;
  programs: ClusterPrograms;
  hold(program: string, args: string[]): Held;
};

/** A PostgreSQL with a Patroni that keeps it, to be started and killed. */
export function createNode(settings: NodeSettings): Node {
  const { name, folder, port, restPort, programs, hold } = settings;
  const file = join(folder, `${name}.json`);
  const data = join(folder, name);
  // Patroni reads YAML, of which JSON is a part.
  writeFileSync(file, JSON.stringify(patroniOf(settings, data), null, 2), { mode: 0o644 });
  let patroni: Held | null = null;
  const endPostgres = () => {
    const held = join(data, 'postmaster.pid');
    // The processes that it started see that it has ended, and end.
    if (existsSync(held)) endAtOnce(Number.parseInt(readFileSync(held, 'utf8'), 10));
  };
  const rest = `http://127.0.0.1:${restPort}`;
  return {
    ...{ name, port, restPort, rest, host: `127.0.0.1:${port}` },
    start() {
      patroni = hold(programs.patroni, [file]);
      // PostgreSQL leads a session of its own, so that it does not end with the group of Patroni.
      process.once('exit', endPostgres);
    },
    async kill() {
      process.off('exit', endPostgres);
      endPostgres();
      await patroni?.kill();
      patroni = null;
    },
    async state() {
      const said = await fetch(`${rest}/patroni`, { signal: AbortSignal.timeout(1000) }).then(
        (answer) => answer.json(),
        () => null,
      );
      if (!said) return null;
      // Patroni calls it so since its version 4.
      const isPrimary = ['primary', 'master'].includes(said.role);
      return {
        isPrimary,
        isWell: said.state === 'running' && (isPrimary || ['streaming', undefined].includes(said.replication_state)),
        isSynchronous: Boolean(said.sync_standby),
      };
    },
  };
}

function patroniOf({ name, folder, port, restPort, etcd, user, password, programs }: NodeSettings, data: string) {
  const local = (role: string) => `host ${role} 127.0.0.1/32 scram-sha-256`;
  return {
    scope: 'portal',
    name,
    restapi: { listen: `127.0.0.1:${restPort}`, connect_address: `127.0.0.1:${restPort}` },
    etcd3: { host: `127.0.0.1:${etcd}` },
    bootstrap: {
      dcs: {
        ...{ ttl: 20, loop_wait: 5, retry_timeout: 5 },
        // A commit that no standby has is acknowledged by nobody, also when there is no standby.
        ...{ synchronous_mode: true, synchronous_mode_strict: true },
        postgresql: {
          use_pg_rewind: true,
          parameters: { shared_buffers: '32MB', max_connections: 60, wal_log_hints: 'on', wal_keep_size: '256MB' },
        },
      },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C' }],
    },
    postgresql: {
      listen: `127.0.0.1:${port}`,
      connect_address: `127.0.0.1:${port}`,
      data_dir: data,
      bin_dir: programs.postgres,
      pgpass: join(folder, `${name}.pgpass`),
      authentication: {
        superuser: { username: user, password },
        replication: { username: 'standby', password },
      },
      parameters: { unix_socket_directories: folder },
      pg_hba: ['local all all scram-sha-256', local(`all ${user}`), local('replication standby')],
    },
  };
}
