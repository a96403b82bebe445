import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { postgresPlace } from '#server/store/postgres/postgresPlace.ts';

const run = promisify(execFile);
const authorities = '/etc/ssl/certs/ca-certificates.crt';

/**
 * Runs a program of PostgreSQL. The password goes by the environment, since all users of a machine can read command lines.
 *
 * @param url the database, as in DATABASE_URL; left out for what only reads a file
 * @returns what it wrote to standard output
 * @throws Error with its first words when it fails, or is not installed
 */
export async function postgresTool(
  program: 'pg_dump' | 'pg_restore',
  words: readonly string[],
  url?: string,
): Promise<string> {
  try {
    const { stdout } = await run(
      program,
      [...words, ...(url === undefined ? [] : [`--dbname=${withoutPassword(url)}`])],
      {
        env: { ...process.env, ...(url !== undefined && passwordAndTrust(url)) },
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    return stdout;
  } catch (error) {
    const { code, stderr } = error as Error & { code?: string | number; stderr?: string };
    if (code === 'ENOENT')
      throw new Error(`${program} is not installed: take that of the version of the server, or a later one.`);
    throw new Error(`${program} failed: ${String(stderr).trim().split('\n')[0]}`);
  }
}

function withoutPassword(url: string): string {
  const place = new URL(url);
  place.password = '';
  return place.href;
}

/** A server on another machine must prove who it is, as the portal asks of it (server/store/postgres/postgresSettings.ts). */
function passwordAndTrust(url: string): Record<string, string> {
  const { password, searchParams } = new URL(url);
  const isTold = searchParams.has('sslmode') || postgresPlace(url)?.isOnThisMachine;
  return {
    ...(password && { PGPASSWORD: decodeURIComponent(password) }),
    ...(!isTold && { PGSSLMODE: 'verify-full', ...(existsSync(authorities) && { PGSSLROOTCERT: authorities }) }),
  };
}
