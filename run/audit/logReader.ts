import type { LogAudit, Sums } from '#ledger/logAudit.ts';
import type { AuditSource } from './auditSource.ts';

/** The log has fewer lines than its head signs. */
export class LogIsShort extends Error {
  override name = 'LogIsShort';
}

/**
 * Reads a log page by page and hands each line to an audit, no further than it is told.
 *
 * @returns a function that reads on to a size and says what all lines up to there come to; it throws LogIsShort
 */
export function logReader(source: AuditSource, audit: LogAudit): (size: number) => Promise<Sums> {
  let page: string[] = [];
  let used = 0;
  return async (size) => {
    while (audit.size < size) {
      if (used === page.length) {
        page = await readPage(source, audit.size);
        used = 0;
      }
      const line = page[used++];
      if (line === undefined)
        throw new LogIsShort(`The log ends at line ${audit.size}, but its head signs ${size} lines.`);
      audit.add(line);
    }
    return audit.sums();
  };
}

/** The lines from an index to the end of their page; none when there is no such file. */
async function readPage(source: AuditSource, from: number): Promise<string[]> {
  const name = `log-${from}.ndjson`;
  const text = await source.read(name, `/log?from=${from}`).catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  source.keep(name, text);
  return text.split('\n').slice(0, -1);
}
