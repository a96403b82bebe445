import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from './freePort.ts';

const root = join(import.meta.dirname, '../..');

/** The real server, serving the printed site from a folder of its own. */
export type Portal = {
  origin: string;
  /** Where its database and its mails lie. */
  dataDir: string;
  /** Asks it to stop, and waits until it has. @returns its exit code */
  stop(): Promise<number | null>;
  /** Ends it in the middle of whatever it does, as a power cut would. */
  kill(): Promise<void>;
};

type PortalOptions = {
  /** A folder that an earlier portal left behind. */
  dataDir?: string;
  /** How many days the clock of this portal is ahead. */
  daysLater?: number;
  /** Whom it asks about the domains of organisations: `address:port`. Nobody, when there is none. */
  nameServer?: string;
  /** The mail server that it hands mails to, as a URL. Mails are written as files, when there is none. */
  mailServer?: string;
};

/**
 * Starts `server/main.ts` on a free port, behind one proxy that it trusts (so a test can come from another network), and waits until it is ready.
 *
 * @throws Error with all that it printed, when it ends before it is ready
 */
export async function startPortal({
  dataDir = newFolder(),
  daysLater = 0,
  nameServer,
  mailServer,
}: PortalOptions = {}): Promise<Portal> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const laterClock = daysLater > 0 ? ['--import', join(import.meta.dirname, 'laterClock.ts')] : [];
  const server = spawn(
    join(root, 'node_modules/.bin/node'),
    [...laterClock, '--disable-proto=throw', 'server/main.ts'],
    {
      cwd: root,
      env: {
        NODE_ENV: 'production',
        PATH: process.env.PATH,
        ...(process.env.NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }),
        PORT: String(port),
        ORIGIN: origin,
        DATA_DIR: dataDir,
        TRUSTED_PROXIES: '1',
        // What is counted is told at once; the steps are measured in server/pages/letter/watching.test.ts.
        COUNT_STEP: '0',
        DAYS_LATER: String(daysLater),
        ...(mailServer && { SMTP_URL: mailServer }),
        ...(nameServer ? { DNS_SERVERS: nameServer } : { ORGANISATION_CHECKS: 'off' }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const printed = outputOf(server);
  const ready = expect.poll(() => statusOf(`${origin}/readyz`), { timeout: 45_000, intervals: [50] }).toBe(200);
  await Promise.race([
    ready,
    ended.then((code) => Promise.reject(new Error(`the server ended with ${code} before it was ready:\n${printed()}`))),
  ]);
  return {
    origin,
    dataDir,
    stop() {
      server.kill('SIGTERM');
      return ended;
    },
    async kill() {
      server.kill('SIGKILL');
      await ended;
    },
  };
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

const newFolder = () => mkdtempSync(join(tmpdir(), 'portal-e2e-'));

const statusOf = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => 0,
  );

function outputOf({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk) => (text += chunk));
  return () => text;
}
