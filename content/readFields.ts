import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The part of a file that holds its fields: all of a YAML file, and of a text what stands between the two lines of `---`. */
export const fieldsPart = (file: string, text: string): string =>
  file.endsWith('.mdx') ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '') : text;

/** The text of a file, without the byte-order mark that some editors write. */
export const readWhole = (file: string): string => readFileSync(file, 'utf8').replace(/^\uFEFF/, '');

/** The fields of a file, unchecked; none when there is no such file or it cannot be parsed, which is told elsewhere. */
export function readFields(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  try {
    return parse(fieldsPart(file, readWhole(file))) ?? {};
  } catch {
    return {};
  }
}
