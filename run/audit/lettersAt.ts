import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSignedHead } from '#ledger/head.ts';
import { askSite } from './askSite.ts';

const inList = /\/letters\/([a-z0-9-]+)["/?#]/g;

/**
 * The letters that can be audited: at a site those in its list of letters, which its server fills in, so that a letter that was
 * opened since the site was printed is among them; in a folder the one whose head was kept there.
 *
 * @param where a URL or a folder
 * @throws Error when there is no such folder or site
 */
export async function lettersAt(where: string): Promise<string[]> {
  if (!/^https?:\/\//.test(where)) {
    const signed = readSignedHead(JSON.parse(readFileSync(join(where, 'head.json'), 'utf8')));
    return signed ? [signed.head.letter] : [];
  }
  const list = `${where.replace(/\/+$/, '')}/letters`;
  const answer = await askSite(list);
  if (!answer.ok) throw new Error(`${list} answers ${answer.status}`);
  return [...new Set([...(await answer.text()).matchAll(inList)].map(([, slug = '']) => slug))].sort();
}
