import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSignedHead } from '#ledger/head.ts';

const inMap = /\/letters\/([a-z0-9-]+)</g;

/**
 * The letters that can be audited: at a site those in its map, in a folder the one whose head was kept there. The map leaves
 * out a letter that was a draft when it was made, so one that is asked for by name is asked for.
 *
 * @param where a URL or a folder
 * @param asked the slug of the letter that is asked for, if one is
 * @throws Error when there is no such folder or site
 */
export async function lettersAt(where: string, asked?: string): Promise<string[]> {
  if (!/^https?:\/\//.test(where)) {
    const signed = readSignedHead(JSON.parse(readFileSync(join(where, 'head.json'), 'utf8')));
    return signed ? [signed.head.letter] : [];
  }
  const site = where.replace(/\/+$/, '');
  if (asked !== undefined) {
    const { ok } = await fetch(`${site}/api/letters/${encodeURIComponent(asked)}`, {
      signal: AbortSignal.timeout(30_000),
    });
    if (ok) return [asked];
  }
  const map = `${site}/sitemap.xml`;
  const answer = await fetch(map, { signal: AbortSignal.timeout(30_000) });
  if (!answer.ok) throw new Error(`${map} answers ${answer.status}`);
  return [...new Set([...(await answer.text()).matchAll(inMap)].map(([, slug = '']) => slug))].sort();
}
