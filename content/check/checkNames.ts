import { statSync } from 'node:fs';
import { join } from 'node:path';
import { originalFile } from '#content/model/original.ts';
import { type CollectionName, collections } from '#content/schema/collections.ts';
import { type Kind, kinds } from '#content/schema/kinds.ts';
import { defaultLocale, isLocale, locales } from '#i18n/locales.ts';
import { didYouMean } from './didYouMean.ts';
import type { Fault } from './fault.ts';
import { filesIn } from './known.ts';

/** The folders of content/ that hold code. */
const code = ['check', 'files', 'model', 'schema', 'translating'];
/** What the name of a text or source looks like. */
export const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const fault = (file: string, message: string): Fault => ({ file, line: 1, field: '(file)', message });

/**
 * Checks where the files lie and what they are called: nothing lies where nothing reads it, a name is a slug, a
 * translation has its original.
 */
export function checkNames(folder: string): Fault[] {
  const rooms = [...Object.keys(kinds), ...Object.keys(collections), 'sources', 'logos', 'partners'];
  return filesIn(folder).flatMap((room) => {
    if (room.endsWith('.ts') || code.includes(room)) return [];
    if (!isFolder(folder, room))
      return [fault(room, `lies where nothing reads it; move it to ${rooms.join(', ')}, or out`)];
    if (room in kinds) return checkTexts(folder, room as Kind);
    if (room in collections) return checkCollectionNames(folder, room as CollectionName);
    // What is kept of letters is looked at with the letters: see checkWording.ts.
    if (room === 'wordings') return [];
    // A logo is looked at with the letter that names it.
    if (room === 'logos') return filesIn(folder, room).flatMap((name) => checkName(folder, room, name, '.svg'));
    if (room === 'partners')
      return filesIn(folder, room).flatMap((name) =>
        checkName(folder, room, name, name.endsWith('.svg') ? '.svg' : '.yaml'),
      );
    if (room === 'sources') return filesIn(folder, room).flatMap((name) => checkName(folder, room, name, '.yaml'));
    return [fault(room, `is a folder that nothing reads; there are ${rooms.join(', ')}${didYouMean(room, rooms)}`)];
  });
}

function checkTexts(folder: string, kind: Kind): Fault[] {
  const names = new Set(locales.flatMap((locale) => filesIn(folder, `${kind}/${locale}`)));
  const originals = [...names].filter((name) => originalFile(folder, kind, name)).sort();
  const small = originals.map((name) => name.toLowerCase());
  const twice = originals.filter((_, index) => small.indexOf(small[index] ?? '') !== index);
  return [
    ...filesIn(folder, kind).flatMap((language) => {
      const room = `${kind}/${language}`;
      if (!isLocale(language))
        return [
          fault(
            room,
            `is not a language in i18n/locales.ts; a text lies in ${kind}/<language>/, one of ${locales.join(', ')}`,
          ),
        ];
      return filesIn(folder, room).flatMap((name) => [
        ...checkName(folder, room, name, '.mdx'),
        ...(originals.includes(name)
          ? []
          : [
              fault(
                `${room}/${name}`,
                `translates a text that does not exist: ${kind}/${defaultLocale}/${name}; write the original first, or give both the same name${didYouMean(name, originals)}`,
              ),
            ]),
      ]);
    }),
    ...twice.map((name) => fault(`${kind}/${defaultLocale}/${name}`, 'has the same slug as another file; rename one')),
  ];
}

/** The endings that people write where another one is meant. */
const alike: Record<string, RegExp> = { '.mdx': /\.(mdx?|markdown)$/i, '.yaml': /\.ya?ml$/i, '.svg': /\.svg$/i };

function checkName(folder: string, room: string, name: string, ending: '.mdx' | '.yaml' | '.svg'): Fault[] {
  const file = `${room}/${name}`;
  if (isFolder(folder, file))
    return [fault(file, `is a folder inside ${room}, where nothing looks; move its files up, or out`)];
  if (name.startsWith('~$') || name.endsWith('~'))
    return [fault(file, 'was left by a program that has a text open, or had; delete it')];
  const stem = name.replace(alike[ending] ?? '', '');
  if (!name.endsWith(ending))
    return [
      fault(
        file,
        `has a name that does not end in ${ending}; ${stem === name ? 'move it out of content/' : `rename it to ${slugOf(stem)}${ending}`}`,
      ),
    ];
  if (slug.test(stem)) return [];
  const better = slugOf(stem);
  const advice = slug.test(better)
    ? `rename it to ${better}${ending}`
    : `rename it, for example to a-few-words${ending}`;
  return [fault(file, `has a name that is no slug (small letters a to z, digits, single hyphens); ${advice}`)];
}

const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l' };

/** The slug that a name may have meant; what has no Latin letters leaves none. */
const slugOf = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßæøł]/g, (letter) => german[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

function checkCollectionNames(folder: string, name: CollectionName): Fault[] {
  const files = filesIn(folder, name);
  const needed = ['facts.yaml', `words.${defaultLocale}.yaml`];
  return [
    ...needed
      .filter((file) => !files.includes(file))
      .map((file) => fault(`${name}/${file}`, 'is missing; every collection has its facts and its words in English')),
    ...files.flatMap((file) => {
      const language = /^words\.(.+)\.yaml$/.exec(file)?.[1];
      if (file === 'facts.yaml' || (language && isLocale(language))) return [];
      const wanted = `a collection has facts.yaml and words.<language>.yaml, with one of ${locales.join(', ')}`;
      return [fault(`${name}/${file}`, `is a file that nothing reads; ${wanted}`)];
    }),
  ];
}

const isFolder = (folder: string, path: string) => statSync(join(folder, path)).isDirectory();
