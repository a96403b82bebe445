import { type Entry, type Kind, writeHour } from './entry.ts';

/** What happened under a letter in one hour (UTC), and how many signatures it had at the end of it. */
export type Hour = {
  hour: string;
  people: number;
  organisations: number;
  peopleRemoved: number;
  organisationsRemoved: number;
  signatures: number;
};
type Sums = Record<Kind, { confirmed: number; removed: number }>;

const none = (): Sums => ({ person: { confirmed: 0, removed: 0 }, organisation: { confirmed: 0, removed: 0 } });

/** Adds up the entries of a log by hour. It grows with the hours, not with the entries. */
export class History {
  readonly #hours = new Map<number, Sums>();

  add(entry: Entry): void {
    if (entry.type === 'state') return;
    const { hour, kind, type } = entry;
    const sums = this.#hours.get(hour) ?? none();
    this.#hours.set(hour, sums);
    sums[kind][type] += 1;
  }

  /** The hours in which something happened, in their order. */
  hours(): Hour[] {
    let signatures = 0;
    return [...this.#hours.entries()]
      .sort(([one], [other]) => one - other)
      .map(([hour, { person, organisation }]) => {
        signatures += person.confirmed + organisation.confirmed - person.removed - organisation.removed;
        return {
          hour: writeHour(hour),
          people: person.confirmed,
          organisations: organisation.confirmed,
          peopleRemoved: person.removed,
          organisationsRemoved: organisation.removed,
          signatures,
        };
      });
  }
}
