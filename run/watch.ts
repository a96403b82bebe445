import { setTimeout as delay } from 'node:timers/promises';
import { readConfig } from '#server/settings/config.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';

/** Asks the portal that has these settings whether it answers: npm run watch. Ends with 0, and with 1 when it does not. */
const usage = 'npm run watch    whether the portal with these settings answers';

export async function main(): Promise<number> {
  readArguments(usage, {}, { words: false });
  const { host, port } = readConfig(process.env);
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const trouble = await troubleOf(origin, 5000);
  if (trouble !== null) console.error(`${origin} does not answer: ${trouble}.`);
  return trouble === null ? 0 : 1;
}

/**
 * What keeps a portal from answering; null when it answers. It is asked three times, for what is short is no trouble, and by
 * /healthz and not /readyz: while the database is away a restart mends nothing.
 *
 * @param pause between two times, in milliseconds
 */
export async function troubleOf(origin: string, pause: number): Promise<string | null> {
  let trouble: string | null = null;
  for (let asked = 0; asked < 3; asked += 1) {
    if (asked > 0) await delay(pause);
    trouble = await askOnce(`${origin}/healthz`);
    if (trouble === null) return null;
  }
  return trouble;
}

async function askOnce(url: string): Promise<string | null> {
  try {
    const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return ok ? null : `status ${status}`;
  } catch (error) {
    const { cause, name } = error as Error & { cause?: { code?: string } };
    return cause?.code ?? name;
  }
}

if (import.meta.main) runCli(main);
