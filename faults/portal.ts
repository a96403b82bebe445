import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');

/** Who has it may read what a portal measures. */
export const metricsToken = 'a-token-for-the-faults-alone-0123';

export type RunningPortal = {
  origin: string;
  /** All lines of its log so far, and what it said beside them. */
  printed(): string;
  /** The events of its log, in their order. */
  events(): Record<string, unknown>[];
  /** Ends it in the middle of whatever it does. @returns when it has ended */
  kill(): Promise<void>;
  stop(): Promise<number | null>;
  ended: Promise<number | null>;
  process: ChildProcess;
};

/** One that answers, and how long that took, in milliseconds. */
export type StartedPortal = RunningPortal & { startedMs: number };

export type PortalSettings = {
  dataDir: string;
  env?: Record<string, string>;
  /** Loaded before the server. */
  before?: string[];
  /** A file that its standard output goes to, such as /dev/full; else it is read. */
  output?: string;
  /** What a shell does before it starts the server, such as `ulimit -n 300`. */
  shell?: string;
};

/**
 * Starts the real server on the printed site and waits until it answers.
 *
 * @throws Error with all that it printed when it ends before
 */
export async function startPortal(settings: PortalSettings): Promise<StartedPortal> {
  const begun = performance.now();
  const portal = await beginPortal(settings);
  for (;;) {
    const isUp = await fetch(`${portal.origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return { ...portal, startedMs: Math.round(performance.now() - begun) };
    const code = await Promise.race([portal.ended, delay(50, 'waiting' as const)]);
    if (code !== 'waiting') throw new Error(`The server ended with ${code}:\n${portal.printed()}`);
  }
}

/** The same, without waiting. */
export async function beginPortal({
  dataDir,
  env = {},
  before = [],
  output,
  shell,
}: PortalSettings): Promise<RunningPortal> {
  const port = await freePort();
  const node = join(root, 'node_modules/.bin/node');
  const words = [...before.flatMap((file) => ['--import', file]), '--disable-proto=throw', 'server/main.ts'];
  const [program, args] = shell ? ['sh', ['-c', `${shell}; exec "$0" "$@"`, node, ...words]] : [node, words];
  const child = spawn(program, args, {
    cwd: root,
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      ...(process.env.NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }),
      ...{ PORT: String(port), ORIGIN: `http://localhost:${port}`, DATA_DIR: dataDir, METRICS_TOKEN: metricsToken },
      ...{ TRUSTED_PROXIES: '1', COUNT_STEP: '0', ORGANISATION_CHECKS: 'off', MAILS_PER_MINUTE: '100000' },
      ...env,
    },
    stdio: ['ignore', output ? openSync(output, 'w') : 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => (text += chunk)).on('error', () => {});
  // A fault that throws stops nothing.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const ended = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      process.off('exit', end);
      resolve(code);
    }),
  );
  return {
    origin: `http://127.0.0.1:${port}`,
    printed: () => text,
    events: () => text.split('\n').flatMap((line) => (line.startsWith('{"time"') ? [JSON.parse(line)] : [])),
    async kill() {
      end();
      await ended;
    },
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
    ended,
    process: child,
  };
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
