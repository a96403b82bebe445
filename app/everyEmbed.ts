import { type EmbedName, kindsOfLetter } from '#blanks/embeds.ts';
import { libraryIn } from '#content/library.ts';
import type { Locale } from '#i18n/locales.ts';

/** Something that other sites can show, as a reader chooses it from a list. */
export type Embeddable = EmbedName & {
  /** Its own title, in the language that it is written in; undefined of the timeline, whose words are the interface's. */
  title: string | undefined;
  contentLocale: Locale;
};

/** The kinds of text that have frames; survivors' accounts are not among them. */
const textKinds = { position: 'positions', answer: 'faq', news: 'news' } as const;

/** All that other sites can show, in a language, in the order of the kinds. Drafts of letters are left out. */
export function everyEmbed(locale: Locale): Embeddable[] {
  const library = libraryIn(locale);
  const figures = library.collectionPage('figures');
  const views = library.collectionPage('viewpoints');
  const { contentLocale } = library.collectionPage('timeline');
  const textsOf = (kind: keyof typeof textKinds) =>
    library.texts(textKinds[kind]).map(
      ({ slug, fields, contentLocale }): Embeddable => ({
        kind,
        slug,
        title: fields.title,
        contentLocale,
      }),
    );
  return [
    ...textsOf('position'),
    ...library.texts('positions').flatMap(({ slug, fields, contentLocale }) =>
      fields.asks.map(
        ({ text }, index): Embeddable => ({
          kind: 'ask',
          slug: `${slug}/ask-${index + 1}`,
          title: text,
          contentLocale,
        }),
      ),
    ),
    ...textsOf('answer'),
    ...figures.figures.map(
      ({ id, title }): Embeddable => ({
        kind: 'figure',
        slug: id,
        title,
        contentLocale: figures.contentLocale,
      }),
    ),
    { kind: 'timeline', slug: '', title: undefined, contentLocale },
    ...textsOf('news'),
    ...views.views.map(
      ({ id, holder }): Embeddable => ({
        kind: 'view',
        slug: id,
        title: holder,
        contentLocale: views.contentLocale,
      }),
    ),
    ...kindsOfLetter.flatMap((kind) =>
      library.texts('letters').map(
        ({ slug, fields, contentLocale }): Embeddable => ({
          kind,
          slug,
          title: fields.title,
          contentLocale,
        }),
      ),
    ),
  ];
}
