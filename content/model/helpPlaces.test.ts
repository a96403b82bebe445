import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Facts, Words } from '#content/schema/collections.ts';
import { helplinesFacts, needs, type Purpose } from '#content/schema/helplines.ts';
import { locales } from '#i18n/locales.ts';
import { listeningFirst, needIn } from './helpPlaces.ts';

const read = (name: string): unknown => parse(readFileSync(`content/helplines/${name}.yaml`, 'utf8'));
const facts = read('facts') as Facts<'helplines'>;
const countries = facts.places.filter(({ code }) => code !== 'INT');
const everywhere = facts.places.find(({ code }) => code === 'INT')?.entries ?? [];

test.each(countries)('in $code there is a number to call in danger', ({ emergency }) => {
  expect(emergency?.numbers.length).toBeGreaterThan(0);
  expect(emergency?.sources.length).toBeGreaterThan(0);
});

test('a country without a number to call in danger is refused', () => {
  const [place] = countries;
  const { error } = helplinesFacts.safeParse({ ...facts, places: [{ ...place, emergency: undefined }] });
  expect(error?.issues).toEqual([expect.objectContaining({ path: ['places', 0, 'emergency'] })]);
});

test.each(countries.flatMap(({ code, entries }) => needs.map((need) => ({ code, need, entries }))))(
  'whoever looks in $code for $need finds it, or what to try instead',
  ({ need, entries }) => {
    const { here, instead } = needIn(need, entries, everywhere);
    const good: Purpose[] = need === 'threatened' ? ['child-helpline', 'removal', 'report'] : [need];
    const known = new Set([...entries, ...everywhere].map(({ id }) => id));
    expect(here + instead.length).toBeGreaterThan(0);
    expect(instead.filter(({ id }) => !known.has(id))).toEqual([]);
    expect(here).toBe(entries.filter((entry) => entry.purposes.some((purpose) => good.includes(purpose))).length);
  },
);

test.each(facts.places)('in $code whoever listens comes before what only takes reports', ({ entries }) => {
  const listens = (entry: (typeof entries)[number]) =>
    entry.purposes.some((purpose) => /helpline|crisis|support/.test(purpose));
  const sorted = listeningFirst(entries);
  expect(sorted.map(listens)).toEqual(entries.map(listens).sort((one, other) => Number(other) - Number(one)));
  expect(new Set(sorted)).toEqual(new Set(entries));
});

test('a number that only some countries share is not what others are told to try', () => {
  const [mexico] = countries.filter(({ code }) => code === 'MX');
  const { instead } = needIn('child-helpline', mexico?.entries ?? [], everywhere);
  expect(instead.map(({ organisation }) => organisation)).toEqual(['Child Helpline International']);
});

test('survivors find support in at least twenty countries', () => {
  const supporting = countries.filter(({ entries }) =>
    entries.some((entry) => entry.purposes.includes('survivor-support')),
  );
  expect(supporting.length).toBeGreaterThanOrEqual(20);
});

test('whoever thinks of ending their life finds a line in at least twenty countries, and a child helpline in the others', () => {
  const lines = countries.map(({ code, entries }) => ({ code, ...needIn('crisis', entries, everywhere) }));
  expect(lines.filter(({ here }) => here > 0).length).toBeGreaterThanOrEqual(20);
  const listening = countries.flatMap(({ entries }) =>
    entries.filter((one) => one.purposes.includes('child-helpline')),
  );
  for (const { here, instead } of lines)
    if (here === 0) expect(listening).toEqual(expect.arrayContaining([...instead]));
});

test.each(locales)(
  'in %s the advice to whoever is threatened says it is not her fault, not to pay, and where pictures are removed',
  (locale) => {
    const { threatened } = (read(`words.${locale}`) as Words<'helplines'>).advice;
    const said = threatened.join(' ');
    for (const part of [
      /nothing wrong|nada malo|لم ترتكبوا خطأ/,
      /do not pay|no pague|لا تدفعوا/i,
      /Take It Down/,
      /encrypted|cifradas|المشفّرة/,
    ])
      expect(said).toMatch(part);
    expect(facts.advice.threatened.leads.every((id) => everywhere.some((entry) => entry.id === id && entry.url))).toBe(
      true,
    );
  },
);

test.each(locales)(
  'in %s the advice to whoever thinks of ending their life speaks to whoever is hurt already',
  (locale) => {
    const { crisis } = (read(`words.${locale}`) as Words<'helplines'>).advice;
    expect(crisis.join(' ')).toMatch(
      /Hurt, or in danger now|Se ha hecho daño, o está en peligro|أُصبتم بأذى، أو أنتم في خطر/,
    );
    expect(crisis.join(' ')).toMatch(/can help|puede ayudar|قد يساعدكم/);
  },
);

test.each(locales)('in %s each word beside a number is there, and no note is for editors', (locale) => {
  const words = read(`words.${locale}`) as Words<'helplines'>;
  const used = facts.places.flatMap(({ emergency, entries }) =>
    [...(emergency?.numbers ?? []), ...entries.flatMap(({ numbers = [] }) => numbers)].flatMap(
      ({ label = [] }) => label,
    ),
  );
  expect(used.filter((label) => !words.labels[label])).toEqual([]);
  const notes = Object.values(words.entries).flatMap(({ note = [] }) => note);
  expect(notes.filter((note) => /\bseen\b|se vi(o|eron)\b|شوهد|شُاهد|verif|artículo|article \d/i.test(note))).toEqual(
    [],
  );
});
