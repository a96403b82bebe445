import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import type { Portal } from './portal.ts';
import type { Signer } from './signing.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** What the operator types, beside the running portal. @returns what it prints */
async function organisations({ dataDir }: Portal, ...words: string[]): Promise<string> {
  const env = { NODE_ENV: 'production' as const, PATH: process.env.PATH, DATA_DIR: dataDir };
  return (await run(join(root, 'node_modules/.bin/node'), ['run/organisations.ts', ...words], { cwd: root, env }))
    .stdout;
}

/** The operator has made sure of an organisation that signed, and accepts it. Resolves when the public can see it. */
export async function acceptOrganisation(portal: Portal, { email, organisation = '' }: Signer): Promise<void> {
  const line = (await organisations(portal, 'list')).split('\n').find((one) => one.includes(email));
  const id = line?.split('\t')[0] ?? '';
  expect(await organisations(portal, 'accept', id, '--by', 'The operator')).toBe(`${id} accepted\n`);
  const list = async () =>
    JSON.stringify(await (await fetch(`${portal.origin}/api/letters/safeguards/signatories`)).json());
  await expect.poll(list).toContain(organisation);
  // The page of the list is kept as long as the reading of the counts.
  await expect
    .poll(async () => (await fetch(`${portal.origin}/en/letters/safeguards/signatories`)).text())
    .toContain(organisation);
}
