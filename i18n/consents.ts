import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Words by language. */
type Words = Readonly<Record<string, string>>;

/**
 * All words of consent that ever stood on a form, by version, so that signers can be shown what they agreed to.
 *
 * @param version of today's words
 * @param today today's words
 * @throws Error when today's words are not kept; it says which file to write
 */
export function readConsents(version: string, today: Words, folder = 'i18n/consents'): Record<string, Words> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const kept = Object.fromEntries(
    files.map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8')) as Words]),
  );
  if (JSON.stringify(kept[version]) === JSON.stringify(today)) return kept;
  throw new Error(
    `The words of consent are not kept: write them to ${folder}/${version}.json, and leave the older files there:\n${JSON.stringify(today, null, 2)}`,
  );
}
