import type { AuditSource } from './auditSource.ts';

/** Reads the public list to its end, page by page, and counts it. People who want no name shown are not in it. */
export async function readList(source: AuditSource): Promise<{ total: number; organisations: number; people: number }> {
  const counted = { organisations: 0, people: 0 };
  let total = Number.NaN;
  let cursor: string | null = '';
  for (let page = 0; cursor !== null; page++) {
    const text = await source.read(`signatories-${page}.json`, `/signatories?cursor=${encodeURIComponent(cursor)}`);
    source.keep(`signatories-${page}.json`, text);
    const read: { items: { kind: string }[]; next: string | null; total: number } = JSON.parse(text);
    if (page === 0) total = read.total;
    for (const { kind } of read.items) counted[kind === 'organisation' ? 'organisations' : 'people'] += 1;
    cursor = read.next;
  }
  return { total, ...counted };
}
