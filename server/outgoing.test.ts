import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What could call another machine: the modules and functions of Node, and of the packages that the server uses. */
const calls =
  /\bfetch\(|\bnew (?:WebSocket|EventSource|Request)\(|from '(?:node:(?:http2?|https|net|tls|dgram|dns|dns\/promises|child_process)|undici|pg|nodemailer)'/g;

/** Each file that does, by what, and why. */
const allowed: Record<string, string[]> = {
  // It listens and answers.
  'server/http/server.ts': ["from 'node:http'", "from 'node:net'"],
  // This knows what may stand in a head, and these the names of statuses.
  'server/site/headOf.ts': ["from 'node:http'"],
  'server/http/bareAnswer.ts': ["from 'node:http'"],
  'server/answers/jsonAnswer.ts': ["from 'node:http'"],
  // Hono's name for answering a request.
  'server/http/handler.ts': ['fetch('],
  // Where an organisation says that it is at home, when it asks us to look: within the bounds of the tests beside them.
  'server/domains/dnsNames.ts': ["from 'node:dns/promises'"],
  'server/domains/httpsFiles.ts': ["from 'node:https'"],
  'server/settings/settings.ts': ["from 'node:net'"],
  // In development only: asks the preview on this machine.
  'server/site/siteFromPreview.ts': ['fetch('],
  // The mail server and the database, as the settings name them.
  'server/mail/files/files.ts': ["from 'nodemailer'"],
  'server/mail/smtp/smtp.ts': ["from 'nodemailer'"],
  'server/store/postgres/postgres.ts': ["from 'pg'"],
  'server/store/postgres/postgresHosts.ts': ["from 'pg'"],
  // The database again, to save it and to put it back: as ourselves, and by its own programs.
  'server/backup/postgresSnapshot.ts': ["from 'pg'"],
  'server/backup/postgresTool.ts': ["from 'node:child_process'"],
  'server/store/postgres/postgresSettings.ts': ["from 'pg'"],
};

test('The server calls nobody but its mail server, its database, and the domain of an organisation that is to be proven', () => {
  const found: Record<string, string[]> = {};
  for (const file of globSync('{server,signon,blanks,ledger}/**/*.ts')
    .filter((name) => !/\.test\.ts$|ForTests\.ts$|\/contract\//.test(name))
    .sort()) {
    // Types are gone when it runs.
    const code = readFileSync(file, 'utf8').replace(/^import type .*$/gm, '');
    const used = code.match(calls);
    if (used) found[file] = [...new Set(used)];
  }
  expect(found).toEqual(allowed);
});
