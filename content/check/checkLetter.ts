import { calendarOf, type Days } from '#content/model/calendar.ts';
import { faultOfLogo } from '#content/model/logo.ts';
import type { Fields } from '#content/schema/kinds.ts';

export type Letter = Fields<'letters'>;
type Found = [path: PropertyKey[], message: string];

/**
 * Checks what of a letter hangs together: days and goals in their order, a credit where requests are cited; and that each
 * language names the same addressees and requests, while what is so in all of them stands in the original alone.
 *
 * @param folder the content folder
 * @param original its fields; undefined when the file is the original, or cannot be compared with it
 * @param wrong the fields that are told already, of which nothing more is said
 */
export function checkLetter(
  fields: Letter,
  original: Letter | undefined,
  folder: string,
  wrong: ReadonlySet<string> = new Set(),
): Found[] {
  const has = (...names: (keyof Letter)[]) => names.every((name) => !wrong.has(name));
  const logo = fields.logo && has('logo') && faultOfLogo(fields.logo, folder);
  // The order of days is the same in every zone.
  const timeZone = has('timeZone') ? fields.timeZone : undefined;
  return [
    ...(has('opens', 'closes') ? checkDays({ ...fields, timeZone }) : []),
    ...(has('goals') ? checkGoals(fields.goals) : []),
    ...(has('credit', 'requests') ? checkCredit(fields) : []),
    ...(logo ? [[['logo'], logo] satisfies Found] : []),
    ...(has('addressees') ? checkIds(fields) : []),
    ...(original ? compare(fields, original) : []),
  ];
}

function checkDays({ opens, closes, timeZone }: Days): Found[] {
  try {
    calendarOf({ opens, closes, timeZone });
    return [];
  } catch (error) {
    return [[['closes'], (error as Error).message]];
  }
}

function checkGoals(goals: readonly number[]): Found[] {
  const index = goals.findIndex((goal, place) => place > 0 && goal <= (goals[place - 1] ?? 0));
  return index < 0 ? [] : [[['goals', index], 'is not more than the goal before it; let goals rise']];
}

const checkCredit = ({ credit, requests }: Letter): Found[] =>
  credit === undefined && requests.some(({ sources }) => sources)
    ? [[['requests'], 'are cited, so the letter says whose they are; add the field credit']]
    : [];

function checkIds({ addressees }: Letter): Found[] {
  const ids = addressees.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  return twice < 0 ? [] : [[['addressees', twice, 'id'], 'is the id of another addressee too; each has its own']];
}

function compare(fields: Letter, original: Letter): Found[] {
  const { addressees, requests, goals } = fields;
  const ids = addressees.map(({ id }) => id);
  const wanted = original.addressees.map(({ id }) => id);
  const asked = original.requests;
  const ofOriginal = addressees.flatMap((one, index) =>
    (['page', 'contact'] as const)
      .filter((field) => one[field] !== undefined)
      .map((field): Found => [['addressees', index, field], 'belongs to the original only; take it out']),
  );
  const ofVersion = (['version', 'date'] as const)
    .filter((field) => fields[field] !== original[field])
    .map(
      (field): Found => [
        [field],
        `is ${fields[field]}, and that of the original is ${original[field]}: people sign one version in every language; translate it and write the same, or take the file out until it is`,
      ],
    );
  return [
    ...ofOriginal,
    ...ofVersion,
    ...(ids.join() === wanted.join()
      ? []
      : [[['addressees'], `are not those of the original, in its order: ${wanted.join(', ')}`] satisfies Found]),
    ...(goals.join() === original.goals.join()
      ? []
      : [[['goals'], `are not those of the original: ${original.goals.join(', ')}`] satisfies Found]),
    ...(requests.length === asked.length
      ? []
      : [[['requests'], `are ${requests.length}, and the original has ${asked.length}`] satisfies Found]),
    ...requests.flatMap(({ own }, index): Found[] =>
      index < asked.length && own !== asked[index]?.own
        ? [[['requests', index], "is cited in one language and the organisers' own in another; say the same in each"]]
        : [],
    ),
  ];
}
