/** What organisers do with whom their letter is addressed to, and what comes back; later ones say more. */
export const reported = ['informed', 'delivered', 'replied'] as const;
export type Reported = (typeof reported)[number];

/** How it was done, so that each language has its words for it. */
export const reportedBy = ['in-person', 'meeting', 'post', 'email', 'form', 'public'] as const;
export type ReportedBy = (typeof reportedBy)[number];

/** A file that is told of: where it is served, its name says what it is. */
export type Attachment = {
  /** SHA-256 of its bytes, in hex; its address. */
  sha256: string;
  name: string;
  /** In bytes. */
  size: number;
};

/** What organisers tell of a milestone beside why. */
export type Report = {
  /** What was done with the addressee; null where only the state changed. */
  told: Reported | null;
  /** The day on which it happened, in the zone of the letter, as in `2026-12-31`; the milestone says when it was recorded. */
  day: string;
  /** The id of the addressee; null where the letter has none, or nothing was done with one. */
  addressee: string | null;
  how: ReportedBy | null;
  /** The day on which a pause is meant to end; it ends when the organisers say so. */
  until: string | null;
  attachment: Attachment | null;
  /** The words of the milestone in other languages. */
  words: Readonly<Record<string, string>>;
};

/** How far the letter came with one of whom it is addressed to: the most that was reported, and the first day of that. */
export function statusOf(
  addressee: string,
  milestones: readonly { report?: Report }[],
): { status: Reported; day: string } | null {
  const reports = milestones.flatMap(({ report }) => (report?.told && report.addressee === addressee ? [report] : []));
  const status = reported.findLast((one) => reports.some(({ told }) => told === one));
  const [day] = reports
    .filter(({ told }) => told === status)
    .map((report) => report.day)
    .sort();
  return status && day !== undefined ? { status, day } : null;
}

/** The day of a moment in a time zone, as in `2026-12-31`. @param timeZone by its IANA name */
export const dayIn = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
