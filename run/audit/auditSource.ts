import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { askSite } from './askSite.ts';

/** The public files of one letter, from a site or from a folder. */
export type AuditSource = {
  /** Whether what it says may change while it is read. */
  isLive: boolean;
  /**
   * @param name of the file in a folder
   * @param path at a site, after /api/letters/{slug}
   * @throws Error when it cannot be read
   */
  read(name: string, path: string): Promise<string>;
  /** Puts what was read into a folder, from which it can be audited again. */
  keep(name: string, text: string): void;
};

/** No public file is larger, in characters. */
const largest = 5_000_000;

/** @param where a URL or a folder; @param folder where to keep what is read */
export function auditSource(where: string, letter: string, folder?: string): AuditSource {
  const isLive = /^https?:\/\//.test(where);
  const api = `${where.replace(/\/+$/, '')}/api/letters/${encodeURIComponent(letter)}`;
  if (folder) mkdirSync(folder, { recursive: true });
  return {
    isLive,
    async read(name, path) {
      if (!isLive) return readFileSync(join(where, name), 'utf8');
      const answer = await askPatiently(api + path);
      if (!answer.ok) throw new Error(`${api + path} answers ${answer.status}`);
      const text = await answer.text();
      if (text.length > largest) throw new Error(`${api + path} is larger than any public file`);
      return text;
    },
    keep(name, text) {
      if (folder) writeFileSync(join(folder, name), text);
    },
  };
}

/** A site that has answered much lately says when to come again (429, 503); so often it is asked, and so many seconds waited for. */
const mostTries = 50;
const longestWait = 120;

async function askPatiently(url: string): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const answer = await askSite(url);
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    const isLater = (answer.status === 429 || answer.status === 503) && seconds >= 0 && seconds <= longestWait;
    if (!isLater || tries === mostTries) return answer;
    await answer.body?.cancel();
    await setTimeout(seconds * 1000);
  }
}
