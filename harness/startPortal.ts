import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './freePort.ts';
import { laterClock } from './laterClock.ts';
import { statusAt } from './statusAt.ts';
import { until } from './until.ts';

export type PortalSettings = {
  /** Where its database and its mails lie, as an earlier one may have left them; a new folder when left out. */
  dataDir?: string;
  /** How many days its clock is ahead. */
  daysLater?: number;
  /** What else it is set to, as an operator sets it. */
  env?: Record<string, string | undefined>;
  /** The folder of the project, with its printed site and its Node; this one when left out. */
  project?: string;
  /** Where it listens; a free port when left out. */
  port?: number;
  /** What Node is told before the name of the program. */
  words?: string[];
  /** A file that its standard output goes to, such as /dev/full; else it is read. */
  output?: string;
  /** What a shell does before it starts the server, such as `ulimit -n 300`. */
  shell?: string;
};

/** The real server on the printed site, in a process of its own. */
export type RunningPortal = {
  origin: string;
  port: number;
  dataDir: string;
  /** All lines of its log so far, and what it said beside them. */
  printed(): string;
  /** The events of its log, in their order. */
  events(): Record<string, unknown>[];
  /** Asks it to stop, and waits until it has. @returns its exit code */
  stop(): Promise<number | null>;
  /** Ends it in the middle of whatever it does, as a power cut would. @returns when it has ended */
  kill(): Promise<void>;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
  process: ChildProcess;
};

/** One that is ready, and how long that took, in milliseconds. */
export type StartedPortal = RunningPortal & { startedMs: number };

/**
 * Starts the real server behind one proxy that it trusts, so that people can come from many networks, and waits until it is
 * ready.
 *
 * @throws Error with all that it printed, when it ends before
 */
export async function startPortal(settings: PortalSettings = {}): Promise<StartedPortal> {
  const portal = await beginPortal(settings);
  const hasEnded = () => portal.process.exitCode !== null || portal.process.signalCode !== null;
  const isReady = async () => (await statusAt(`${portal.origin}/readyz`)) === 200;
  const startedMs = await until('the portal is ready', async () => hasEnded() || isReady(), 45_000);
  if (!hasEnded()) return { ...portal, startedMs };
  throw new Error(`The portal ended with ${await portal.ended} before it was ready:\n${portal.printed()}`);
}

/** The same, without waiting. */
export async function beginPortal({
  dataDir = mkdtempSync(join(tmpdir(), 'portal-')),
  daysLater = 0,
  env = {},
  project = join(import.meta.dirname, '..'),
  port,
  words = [],
  output,
  shell,
}: PortalSettings): Promise<RunningPortal> {
  port ??= await freePort();
  const origin = `http://localhost:${port}`;
  const later = laterClock(daysLater);
  const program = [
    join(project, 'node_modules/node/bin/node'),
    ...[...words, ...later.words, '--disable-proto=throw', 'server/main.ts'],
  ];
  const [first = '', ...rest] = shell ? ['sh', '-c', `${shell}; exec "$0" "$@"`, ...program] : program;
  const child = spawn(first, rest, {
    cwd: project,
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      ...{ PORT: String(port), ORIGIN: origin, DATA_DIR: dataDir, TRUSTED_PROXIES: '1', ORGANISATION_CHECKS: 'off' },
      ...later.env,
      ...env,
    },
    stdio: ['ignore', output ? openSync(output, 'w') : 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream
      ?.setEncoding('utf8')
      .on('data', (chunk) => (text += chunk))
      .on('error', () => {});
  // What starts it and then throws leaves none behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      process.off('exit', end);
      resolve(code);
    }),
  );
  return {
    ...{ origin, port, dataDir, ended, process: child },
    printed: () => text,
    events: () => text.split('\n').flatMap((line) => (line.startsWith('{"time"') ? [JSON.parse(line)] : [])),
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      end();
      await ended;
    },
  };
}
