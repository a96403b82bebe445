import { expect } from '@playwright/test';
import { command } from './command.ts';
import type { Portal } from './portal.ts';
import type { Signer } from './signing.ts';

/** The operator has made sure of an organisation that signed, and accepts it. Resolves when the public can see it. */
export async function acceptOrganisation(portal: Portal, { email, organisation = '' }: Signer): Promise<void> {
  const organisations = (...words: string[]) => command('organisations', words, { DATA_DIR: portal.dataDir });
  const line = (await organisations('list')).said.split('\n').find((one) => one.includes(email));
  const id = line?.split('\t')[0] ?? '';
  expect(await organisations('accept', id, '--by', 'The operator')).toEqual({ code: 0, said: `${id} accepted\n` });
  const list = async () =>
    JSON.stringify(await (await fetch(`${portal.origin}/api/letters/safeguards/signatories`)).json());
  await expect.poll(list).toContain(organisation);
  // The page of the list is kept as long as the reading of the counts.
  await expect
    .poll(async () => (await fetch(`${portal.origin}/en/letters/safeguards/signatories`)).text())
    .toContain(organisation);
}
