import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type LinkCase = { append?: string; before?: string; within?: string };
const cases = parse(readFileSync(new URL('cases/links.yaml', import.meta.url), 'utf8')) as LinkCase[];
const all = (kind: keyof LinkCase): string[] => cases.flatMap((one) => one[kind] ?? []);

/** What mail programs and hands make of the end of a link, as signon/cases/links.yaml says: with a break, with signs round it, and with both. */
export function mangled(end: string): string[] {
  const [half, long] = [end.length >> 1, Math.min(43, end.length - 1)];
  const broken = all('within').flatMap((mark) => [half, long].map((at) => end.slice(0, at) + mark + end.slice(at)));
  return [end, ...broken].flatMap((one) => [
    one,
    ...all('append').map((behind) => one + behind),
    ...all('before').flatMap((before) => [before + one, `${before + one}_`]),
  ]);
}

/** Some of them, of each kind: enough where only the way to the rule is looked at. */
export const someMangled = (end: string): string[] => mangled(end).filter((_, index) => index % 7 === 0);
