import { locales } from '#i18n/locales.ts';

/** Where the rules stand; the server names it in the header `Speculation-Rules`. */
export const speculationPath = '/speculation.json';

const language = `/:language(${locales.join('|')})`;
/** Pages and sections that tell nothing of who reads them. What is not named here is fetched only by those who go there. */
const pages = [
  'faq',
  'walk',
  'positions',
  'news',
  'evidence',
  'timeline',
  'figures',
  'views',
  'solutions',
  'glossary',
  'sources',
  'about',
  'privacy',
  'accessibility',
];
const sections = ['faq', 'positions', 'news', 'figures'];

/**
 * Which pages a browser may fetch when a reader seems about to go there: she rests on a link or begins to press it.
 *
 * Never testimonies, help, guides, which tell who their reader is, leaving, letters and what belongs to signing, search, sharing, embeds: a fetch leaves a copy on the
 * device and a mark in the network, and nobody shall have either of a page that she did not open.
 */
export const speculationRules = {
  prefetch: [
    {
      where: {
        and: [
          {
            href_matches: [
              language,
              `${language}/:page(${pages.join('|')})`,
              `${language}/:section(${sections.join('|')})/:slug`,
            ],
          },
          { not: { selector_matches: 'a[href^="#"], a[target], a[download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
} as const;

/** From listed pages for everybody, never from those that belong to one person. */
export const mayFetchAhead = (html: string): boolean => html.includes('<link rel="canonical"');
