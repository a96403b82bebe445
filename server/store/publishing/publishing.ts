import { countLetter, countVersions } from '#server/store/counting/counts.ts';
import type { Connection } from '#server/store/engine.ts';
import type { Published, VersionCount } from '#server/store/port/published.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { PublishedRow } from '#server/store/tables/publishing.ts';
import type { PublicCountries } from '#signon/public/publicCountries.ts';
import { dueOf, minuteOf, type Steps } from './steps.ts';

/** What one write does to what the public sees. */
type PublicChange = { added?: number; removed?: number; changed?: number };

export type Publishing = {
  /**
   * Takes the step of a letter that is due. Called before a write changes what the public sees, too: so a step holds all
   * that happened until its time, and nothing later.
   */
  take(connection: Connection, letter: string, now: number): Promise<PublishedRow>;
  /**
   * Notes what a write changed, in the same transaction; it is told in the next step, which is at the next minute when very many wait.
   * @param told what `take` gave before the write
   */
  note(connection: Connection, told: PublishedRow, change: PublicChange, now: number): Promise<void>;
};

/**
 * What the public is told of a letter moves in steps: its count and list together, countries and log by the hour. All
 * processes read the last step from one row, and whichever is first to find that the next one is due takes it.
 *
 * @param erased called when something of a person was deleted
 * @param taken called when the step of a letter was taken
 */
export function createPublishing(
  statements: Statements,
  steps: Steps,
  erased: () => void,
  taken: (letter: string) => void,
): Publishing {
  async function take(connection: Connection, letter: string, now: number): Promise<PublishedRow> {
    const [known] = (await statements.published(connection, { letter })).rows;
    return takeFrom(connection, known ?? (await firstStep(statements, connection, letter)), now);
  }

  async function takeFrom(connection: Connection, row: PublishedRow, now: number): Promise<PublishedRow> {
    const { letter } = row;
    const due = dueOf(row, steps, now);
    if (due.at === row.at && due.hourAt === row.log_at && !due.isStep && !due.isHour) return row;
    const next: PublishedRow = { ...row, at: due.at, log_at: due.hourAt };
    const counts = due.isStep || due.isHour ? await countLetter(connection, statements, letter) : null;
    if (counts && due.isStep) {
      const { signatures, organisations } = counts;
      Object.assign(next, { step: row.step + 1, signatures, organisations, added: 0, removed: 0, changed: 0 });
      if (((await statements.endListed(connection, { letter, step: next.step })).numAffectedRows ?? 0n) > 0n) erased();
    }
    if (counts && due.isHour) {
      const { signatures, byCountry, elsewhere } = counts;
      const countries = JSON.stringify({ byCountry, elsewhere });
      const versions = JSON.stringify(await countVersions(connection, statements, letter));
      Object.assign(next, { log_step: next.step, log_signatures: signatures, countries, versions });
    }
    await statements.savePublished(connection, next);
    if (counts) taken(letter);
    return next;
  }

  return {
    take,
    async note(connection, told, { added = 0, removed = 0, changed = 0 }, now) {
      if (added + removed + changed === 0) return;
      const { letter } = told;
      const noted_at = minuteOf(now);
      await statements.noteWaiting(connection, { letter, added, removed, changed, noted_at });
      const waiting = { added: told.added + added, removed: told.removed + removed, changed: told.changed + changed };
      await takeFrom(connection, { ...told, ...waiting, noted_at }, now);
    },
  };
}

/** What stood before the first change: all that is counted already, such as that of an older version. */
async function firstStep(statements: Statements, connection: Connection, letter: string): Promise<PublishedRow> {
  const { signatures, organisations, ...countries } = await countLetter(connection, statements, letter);
  const versions = JSON.stringify(await countVersions(connection, statements, letter));
  return {
    ...{ letter, step: 0, at: 0, signatures, organisations, added: 0, removed: 0, changed: 0, noted_at: 0 },
    ...{ log_step: 0, log_at: 0, log_signatures: signatures, countries: JSON.stringify(countries), versions },
  };
}

/**
 * What the public is told now.
 *
 * @returns null when a step is due that has to be taken first
 */
export async function readPublished(
  statements: Statements,
  connection: Connection,
  steps: Steps,
  letter: string,
  now: number,
): Promise<Published | null> {
  const [known] = (await statements.published(connection, { letter })).rows;
  const row = known ?? (await firstStep(statements, connection, letter));
  const { isStep, at, isHour, hourAt } = dueOf(row, steps, now);
  if (isStep || isHour) return null;
  return {
    step: row.step,
    asOf: at,
    signatures: row.signatures,
    organisations: row.organisations,
    ...(JSON.parse(row.countries) as PublicCountries),
    hour: { asOf: hourAt, signatures: row.log_signatures },
    versions: JSON.parse(row.versions || '[]') as VersionCount[],
  };
}
