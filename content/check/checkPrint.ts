import { defaultLocale, isLocale, type Locale } from '#i18n/locales.ts';
import type { ContentFile } from './contentFile.ts';
import { fieldAt } from './explainYaml.ts';
import type { Fault } from './fault.ts';

/** What the typesetter of PDFs and og images can do, and pages can show; `run/build/contentFaults.ts` brings it. */
export type Print = {
  /** The characters of a text that its faces lack. */
  unprintable: (text: string) => string[];
  /** Whether a title does not fit on its og image in the smallest size. */
  isTooLong: (title: string, locale: Locale) => boolean;
  /** Why a letter cannot have a colour by day (`light`) or by night (`dark`), and what to do; null when it can. */
  faultOfColour: (colour: string, name: 'light' | 'dark') => string | null;
};

const isColour = /^#[0-9a-f]{6}$/;

/** Invisible characters and spaces need no glyph. */
const drawn = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/** Checks that a file can be printed: each character has a glyph, a title fits on the picture that links show, a letter's own colours stand out. */
export function checkPrint(file: string, whole: string, { document, lineOf }: ContentFile, print: Print): Fault[] {
  const [, language = ''] = file.split('/');
  const locale = isLocale(language) ? language : defaultLocale;
  const missing = print.unprintable([...new Set(whole.match(drawn))].join(''));
  const title = file.endsWith('.mdx') ? document.get('title') : undefined;
  return [
    ...missing.map((character) => {
      const offset = whole.indexOf(character);
      const line = whole.slice(0, offset).split('\n').length;
      const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
      return {
        file,
        line,
        field: fieldAt(whole, offset) ?? '(body)',
        message: `the sign ${character} (${code}) is not in the faces of PDFs and og images; say it in words`,
      };
    }),
    ...(typeof title === 'string' && print.isTooLong(title, locale)
      ? [
          {
            file,
            line: lineOf(['title']),
            field: 'title',
            message: `is too long for the picture that links show (${title.length} characters); shorten it to about 150`,
          },
        ]
      : []),
    ...(['light', 'dark'] as const).flatMap((name) => {
      const place = ['colours', name];
      const colour = document.getIn(place);
      // One that is no colour is told by its schema.
      const message = isColour.test(String(colour)) ? print.faultOfColour(String(colour), name) : null;
      return message === null ? [] : [{ file, line: lineOf(place), field: place.join('.'), message }];
    }),
  ];
}
