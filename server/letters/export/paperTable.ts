import { stringify } from 'csv-stringify/sync';
import { countedBy, onPaper, type PaperCount } from '#signon/life/paperCount.ts';

const columns = ['day', 'version', 'count', 'by', 'note', 'recorded'] as const;

/** How many signed on paper, and who counted them, for the first page of a hand-over. */
export const countedOnPaper = (counts: readonly PaperCount[]): string =>
  `${onPaper(counts)} on paper, counted by ${countedBy(counts).join(', ')}`;

/** Each time that sheets were counted, and each correction, as a table for spreadsheets. */
export const paperTable = (counts: readonly PaperCount[]): string =>
  stringify(
    counts.map(({ at, ...counted }) => ({ ...counted, recorded: new Date(at).toISOString() })),
    { header: true, columns: [...columns], bom: true, record_delimiter: 'windows', escape_formulas: true },
  );
