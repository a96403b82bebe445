import { direction, type Locale } from '#i18n/locales.ts';

/** How a script is set in PDFs and og images: its faces, and what it needs beside them. */
type Script = {
  sans: string;
  serif: string;
  bold: 600 | 700;
  kerning: boolean;
  size: string;
  leading: string;
  headLeading: string;
};

/** The packages of `@expo-google-fonts` that hold the faces, with their weights. */
export const packages: Record<string, string[]> = {
  'noto-sans': ['400Regular', '400Regular_Italic', '700Bold'],
  'noto-serif': ['400Regular', '600SemiBold', '700Bold'],
  amiri: ['400Regular', '700Bold'],
};

/** By ISO 15924. A language in another script needs its faces here. */
const scripts: Record<string, Script> = {
  Latn: {
    sans: 'Noto Sans',
    serif: 'Noto Serif',
    bold: 600,
    kerning: true,
    size: '10.5pt',
    leading: '0.72em',
    headLeading: '0.5em',
  },
  Arab: {
    ...{ sans: 'Amiri', serif: 'Amiri', bold: 700, kerning: false },
    ...{ size: '12.5pt', leading: '0.9em', headLeading: '0.8em' },
  },
};

/** All faces of a style as Typst names them: Latin first, since names and English words stand in every language. */
const all = (style: 'sans' | 'serif') =>
  `(${[...new Set(Object.values(scripts).map((script) => `"${script[style]}"`))].join(', ')})`;
export const faces = { sans: all('sans'), serif: all('serif') };

/**
 * How the script of a language is set.
 *
 * @throws Error when there is no face for it
 */
export function scriptOf(locale: Locale): Script {
  const { script = '' } = new Intl.Locale(locale).maximize();
  const found = scripts[script];
  if (!found)
    throw new Error(`has no face for the script "${script}" of "${locale}": name one in publish/assets/faces.ts`);
  return found;
}

/** The language of words as arguments of Typst's `text`, which takes language and region apart: `lang: "pt", region: "BR"`. */
export function languageArguments(tag: string): string {
  const { language, region } = new Intl.Locale(tag);
  return `lang: "${language}"${region ? `, region: "${region}"` : ''}`;
}

/** The same with the direction of the language. */
export const settingOf = (locale: Locale): string => `${languageArguments(locale)}, dir: ${direction(locale)}`;
