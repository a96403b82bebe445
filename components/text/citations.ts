import type { Locale } from '#i18n/locales.ts';

/** What a bibliography needs to know of a text. */
type Cited = {
  /** A short name that is the same in every format. */
  key: string;
  title: string;
  site: string;
  /** Which wording: the version of a letter, the revision of any other text. */
  version: string;
  /** The day of that wording. */
  day: string;
  url: string;
  language: Locale;
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escapeTex = (text: string) =>
  text.replaceAll(/[\\~^&%$#_{}]/g, (character) => special[character] ?? `\\${character}`);

/** A text as an entry for BibTeX and biblatex. */
export function bibtex({ key, title, site, version, day, url }: Cited): string {
  const [year, month, date] = day.split('-');
  return [
    `@misc{${key},`,
    `  author = {{${escapeTex(site)}}},`,
    `  title = {{${escapeTex(title)}}},`,
    `  year = {${year}},`,
    `  month = ${months[Number(month) - 1]},`,
    `  day = {${Number(date)}},`,
    `  note = {${escapeTex(version)}},`,
    `  url = {${url}}`,
    '}',
  ].join('\n');
}

/** A text as CSL-JSON, which Zotero and others read. */
export const cslJson = ({ key, title, site, version, day, url, language }: Cited): string =>
  JSON.stringify(
    [
      {
        id: key,
        type: 'webpage',
        title,
        author: [{ literal: site }],
        'container-title': site,
        version,
        issued: { 'date-parts': [day.split('-').map(Number)] },
        URL: url,
        language,
      },
    ],
    null,
    1,
  );
