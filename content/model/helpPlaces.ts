import type { Names, Publisher } from '#content/names.ts';
import { advised, type Need, needs, type Purpose } from '#content/schema/helplines.ts';
import type { Collection } from './collection.ts';

type Place = Collection<'helplines'>['facts']['places'][number];
type Entry = Place['entries'][number];

/** How a place meets a need: by so many entries, or where to turn to instead. */
type Met = { need: Need; here: number; instead: readonly Pick<Entry, 'id' | 'organisation'>[] };

/** A telephone number with the word beside it. */
type Numbered = { number: string; label: string | undefined };

/** The directory of help: what each place has, with its words, and how it meets each need. */
export function helpPlaces({ facts, words }: Collection<'helplines'>, names: Pick<Names, 'publishers'>) {
  const everywhere = facts.places.find(({ code }) => code === 'INT')?.entries ?? [];
  const entries = facts.places.flatMap((place) => place.entries);
  const named = needs.filter((need) => entries.some((entry) => meets(entry, need)));
  const wordOf = (purpose: Purpose) => ({ purpose, words: words.purposes[purpose] });
  const labelled = (numbers: Entry['numbers'] = []): Numbered[] =>
    numbers.map(({ number, label }) => ({ number, label: label && (words.labels[label] ?? label) }));
  return {
    rules: words.rules,
    needs: named.map((need) => ({ need, words: words.purposes[need] })),
    advice: advised.map((need) => ({
      need,
      title: words.purposes[need],
      steps: words.advice[need],
      verified: facts.advice[need].verified,
      leads: entries.filter(({ id }) => facts.advice[need].leads.includes(id)),
      sources: names.publishers(facts.advice[need].sources) as readonly Publisher[],
    })),
    places: facts.places.map(({ code, emergency, entries }) => ({
      code,
      emergency: emergency && {
        numbers: labelled(emergency.numbers),
        verified: emergency.verified,
        sources: names.publishers(emergency.sources),
      },
      needs: named.map((need) => needIn(need, entries, everywhere)),
      entries: listeningFirst(entries).map((entry) => ({
        ...entry,
        purposes: entry.purposes.map(wordOf),
        needs: needs.filter((need) => meets(entry, need)),
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

const listening: readonly Purpose[] = ['crisis', 'child-helpline', 'parent-helpline', 'survivor-support'];

/** Somebody who listens comes before what only takes reports or has pictures removed. */
export function listeningFirst(entries: readonly Entry[]): Entry[] {
  const listens = ({ purposes }: Entry) => purposes.some((purpose) => listening.includes(purpose));
  return [...entries.filter(listens), ...entries.filter((entry) => !listens(entry))];
}

/** Whoever is threatened with a picture needs somebody who listens, who has it removed, or who takes a report. */
const whenThreatened: readonly Purpose[] = ['child-helpline', 'removal', 'report'];

const meets = ({ purposes }: Pick<Entry, 'purposes'>, need: Need): boolean =>
  need === 'threatened' ? whenThreatened.some((one) => purposes.includes(one)) : purposes.includes(need);

/**
 * How a place meets a need. Where it has nothing for it, whatever leads on everywhere is tried instead, or else who listens
 * to children there, or whoever is there: nobody is left with an empty page.
 */
export function needIn(need: Need, entries: readonly Entry[], everywhere: readonly Entry[]): Met {
  const here = entries.filter((entry) => meets(entry, need)).length;
  if (here > 0 || entries === everywhere) return { need, here, instead: [] };
  // A number that some countries share has no page of its own, and may be none where the reader is.
  const leading = everywhere.filter((entry) => meets(entry, need) && entry.url);
  const listening = entries.find((entry) => meets(entry, 'child-helpline')) ?? entries[0];
  return { need, here, instead: leading.length > 0 ? leading : listening ? [listening] : [] };
}
