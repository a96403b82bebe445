import type { Collection } from './collection.ts';
import type { Names, Publisher } from './names.ts';
import { type Purpose, purposes } from './schema/helplines.ts';

type Place = Collection<'helplines'>['facts']['places'][number];
type Entry = Place['entries'][number];

/** A need, and how a place meets it: so many entries, or where to turn to instead. */
type Need = { purpose: Purpose; here: number; instead: readonly Pick<Entry, 'id' | 'organisation'>[] };

/** A telephone number with the word beside it. */
type Numbered = { number: string; label: string | undefined };

/** The directory of help: what each place has, with its words, and how it meets each need. */
export function helpPlaces({ facts, words }: Collection<'helplines'>, names: Pick<Names, 'publishers'>) {
  const everywhere = facts.places.find(({ code }) => code === 'INT')?.entries ?? [];
  const named = new Set(facts.places.flatMap(({ entries }) => entries.flatMap((entry) => entry.purposes)));
  const needs = purposes.filter((purpose) => named.has(purpose));
  const wordOf = (purpose: Purpose) => ({ purpose, words: words.purposes[purpose] ?? purpose });
  const labelled = (numbers: Entry['numbers'] = []): Numbered[] =>
    numbers.map(({ number, label }) => ({ number, label: label && (words.labels[label] ?? label) }));
  return {
    rules: words.rules,
    purposes: needs.map(wordOf),
    places: facts.places.map(({ code, emergency, entries }) => ({
      code,
      emergency: emergency && {
        numbers: labelled(emergency.numbers),
        verified: emergency.verified,
        sources: names.publishers(emergency.sources),
      },
      needs: needs.map((purpose) => needIn(purpose, entries, everywhere)),
      entries: entries.map((entry) => ({
        ...entry,
        purposes: entry.purposes.map(wordOf),
        numbers: labelled(entry.numbers),
        sources: names.publishers(entry.sources) as readonly Publisher[],
        note: words.entries[entry.id]?.note,
        hours: words.entries[entry.id]?.hours,
        /** Languages that have no code. */
        otherLanguages: words.entries[entry.id]?.languages,
      })),
    })),
  };
}

/**
 * How a place meets a need. Where it has nothing for it, whatever leads on everywhere is tried instead, or else who listens
 * to children there, or whoever is there: nobody is left with an empty page.
 */
export function needIn(purpose: Purpose, entries: readonly Entry[], everywhere: readonly Entry[]): Need {
  const serves = (wanted: Purpose) => (entry: Entry) => entry.purposes.includes(wanted);
  const here = entries.filter(serves(purpose)).length;
  if (here > 0 || entries === everywhere) return { purpose, here, instead: [] };
  // A number that some countries share has no page of its own, and may be none where the reader is.
  const leading = everywhere.filter(serves(purpose)).filter(({ url }) => url);
  const listening = entries.find(serves('child-helpline')) ?? entries[0];
  return { purpose, here, instead: leading.length > 0 ? leading : listening ? [listening] : [] };
}
