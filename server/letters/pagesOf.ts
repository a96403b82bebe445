import type { Page } from '#server/store/port/page.ts';

/**
 * Goes over all that the store gives in the order of their ids, page by page. Each page is read when it is asked for, past the
 * one before, so what was done to that one matters to nobody; it ends with an empty one, since a shorter one may lack only what
 * cannot be read.
 */
export async function* pagesOf<Row>(
  read: (page: Page) => Promise<Row[]>,
  idOf: (row: Row) => string,
  count: number,
): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await read({ count, after });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = idOf(last);
  }
}

/** Goes over ids as `pagesOf` does. */
export const idPagesOf = (read: (page: Page) => Promise<string[]>, count: number): AsyncGenerator<string[]> =>
  pagesOf(read, (id) => id, count);
