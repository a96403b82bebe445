import { type NameProblem, readName } from '#signon/form/name.ts';
import type { LetterLife } from './letterLife.ts';
import { type Attachment, dayIn, type Report, type Reported, type ReportedBy, reported, reportedBy } from './report.ts';

/** What an operator says beside who acts and why; empty texts are not said. */
export type SaidOfReport = {
  /** The day on which it happened; the day of today, when left out. */
  on?: string;
  addressee?: string;
  how?: string;
  until?: string;
  attachment?: Attachment | undefined;
  /** The reason in other languages, as it was typed. */
  words?: Readonly<Record<string, string>>;
};

/** What can be wrong with a report, by its option. */
export const reportProblems = [
  'on:malformed',
  'on:ahead',
  'on:too-early',
  'addressee:missing',
  'addressee:unknown',
  'addressee:unfit',
  'addressee:not-reached',
  'how:unknown',
  'how:unfit',
  'until:malformed',
  'until:past',
  'until:unfit',
  'attachment:unfit',
  'words:unshowable',
] as const;
type ReportProblem = (typeof reportProblems)[number];

/** What a report is read against: the zone of the letter and whom it is addressed to. */
export type Addressed = { timeZone: string; addressees: readonly string[] };

/** So many characters, as a reader counts them, have the words in which something is told. */
export const longestReason = 1000;
/** The words in which something is told, as one paragraph. */
export const readWords = (typed: string): { name: string } | { problem: NameProblem } =>
  readName(typed.replace(/\s+/g, ' '), longestReason);

/**
 * Reads what an operator reports.
 *
 * @param told what is done with an addressee; null for a verb that only changes the state
 * @param pauses whether the verb pauses, so that an end can be named
 * @returns the report, null when there is nothing to tell beside who and why, or what is wrong with it
 */
export function readReport(
  { on = '', addressee = '', how = '', until = '', attachment, words = {} }: SaidOfReport,
  {
    told,
    pauses,
    life,
    now,
    timeZone,
    addressees,
  }: Addressed & {
    told: Reported | null;
    pauses: boolean;
    life: LetterLife;
    now: number;
  },
): { report: Report | null } | { problem: ReportProblem } {
  const today = dayIn(now, timeZone);
  const day = on || today;
  if (!isDay(day)) return { problem: 'on:malformed' };
  if (day > today) return { problem: 'on:ahead' };
  if (told === null) {
    if (addressee) return { problem: 'addressee:unfit' };
    if (how) return { problem: 'how:unfit' };
    if (attachment) return { problem: 'attachment:unfit' };
  }
  const [only, ...others] = addressees;
  const whom = addressee || (told !== null && others.length === 0 ? only : undefined);
  if (told !== null && whom === undefined && addressees.length > 0) return { problem: 'addressee:missing' };
  if (whom !== undefined && !addressees.includes(whom)) return { problem: 'addressee:unknown' };
  // One addressee does not answer for another, who was handed nothing.
  const handed = handedOver(life, whom ?? null);
  if (told === reported[2] && handed.length === 0) return { problem: 'addressee:not-reached' };
  const earliest = told && earliestOf(told, life, handed, timeZone);
  if (earliest && day < earliest) return { problem: 'on:too-early' };
  const means = reportedBy.find((one) => one === how);
  if (how && !means) return { problem: 'how:unknown' };
  if (until && !pauses) return { problem: 'until:unfit' };
  if (until && !isDay(until)) return { problem: 'until:malformed' };
  if (until && until < today) return { problem: 'until:past' };
  const read: Record<string, string> = {};
  for (const [language, typed] of Object.entries(words)) {
    const one = readWords(typed);
    if ('problem' in one) return { problem: 'words:unshowable' };
    read[language] = one.name;
  }
  if (told === null && !on && !until && Object.keys(read).length === 0) return { report: null };
  return {
    report: {
      ...{ told, day, addressee: whom ?? null, how: (means ?? null) satisfies ReportedBy | null },
      ...{ until: until || null, attachment: attachment ?? null, words: read },
    },
  };
}

const isDay = (text: string) => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

/** The days on which a letter was handed over to an addressee, or to nobody by name. */
const handedOver = ({ milestones }: LetterLife, addressee: string | null): string[] =>
  milestones.flatMap(({ report }) =>
    report?.told === 'delivered' && (report.addressee === addressee || report.addressee === null) ? [report.day] : [],
  );

/** Nothing is handed over before the close, and nothing answered before it was handed over. */
function earliestOf(
  told: Reported,
  { closedAt }: LetterLife,
  handed: readonly string[],
  timeZone: string,
): string | null {
  if (told === 'informed') return null;
  const before = told === reported[2] ? handed.toSorted()[0] : undefined;
  return before ?? (closedAt === null ? null : dayIn(closedAt - 1, timeZone));
}
