import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { Store } from '#server/store/port.ts';
import { chooseLetter } from './chooseLetter.ts';

const printed = () => [...new Set(globSync('content/letters/*/*.mdx').map((file) => basename(file, '.mdx')))].sort();

/**
 * The letter that an operator asks for: one of those in content/, or one that is no longer there and was signed.
 *
 * @throws Error that names the known letters, when it is neither
 */
export async function ownLetter({ counts, ledger }: Pick<Store, 'counts' | 'ledger'>, asked: string): Promise<string> {
  const wasSigned = async () => (await ledger.state(asked)).size > 0 || (await counts(asked)).signatures > 0;
  const known = printed();
  return known.includes(asked) || !(await wasSigned()) ? chooseLetter(known, asked) : asked;
}

/**
 * Makes sure that there is still something to write of a letter.
 *
 * @throws Error that says when what names its signers was deleted
 */
export async function withPrivateData({ retention }: Pick<Store, 'retention'>, letter: string): Promise<void> {
  const ended = (await retention.ended()).find((one) => one.letter === letter);
  if (!ended) return;
  const day = new Date(ended.at).toISOString().slice(0, 10);
  throw new Error(
    `What named the signers of "${letter}" was deleted on ${day}: there is nothing to write. The count and the public log stay.`,
  );
}
