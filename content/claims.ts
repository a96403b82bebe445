import type { Locale } from '#i18n/locales.ts';
import { pathOfText } from './addresses.ts';
import { readCollection } from './collection.ts';
import { readTexts } from './library.ts';
import { viewAnchor } from './placedViews.ts';

/** A part of a position that can be answered by itself. */
export type Part = { kind: 'ask' | 'question'; number: string };

/** Something that is stated on the portal, and the views that answer or support it. */
export type Claim = {
  of: 'text' | 'solution' | 'view';
  title: string;
  /** Its path without the language; ends in the anchor of the part. */
  path: string;
  part?: Part;
  /** The language that its title is written in. */
  contentLocale: Locale;
  answeredBy: readonly string[];
  supportedBy: readonly string[];
};

/** Every claim that a view answers or supports, in the reader's language: the one list from which both ways are derived. */
export function claims(locale: Locale): Claim[] {
  const texts = (['faq', 'positions', 'news', 'letters'] as const).flatMap((kind) => readTexts(kind, locale));
  const solutions = readCollection('solutions', locale);
  const viewpoints = readCollection('viewpoints', locale);
  return [
    ...texts.flatMap((text) =>
      text.answeredBy.flatMap(({ view, to = [undefined] }) =>
        to.map((part) => {
          const claim = {
            of: 'text' as const,
            title: text.fields.title,
            contentLocale: text.contentLocale,
            answeredBy: [view],
            supportedBy: [],
          };
          if (!part)
            return {
              ...claim,
              path: text.placed.includes(view)
                ? `${pathOfText(text).split('#')[0]}#${viewAnchor(text.slug, view)}`
                : pathOfText(text),
            };
          const [kind, number = ''] = part.split('-');
          return { ...claim, path: `${pathOfText(text)}#${part}`, part: { kind: kind as Part['kind'], number } };
        }),
      ),
    ),
    ...solutions.facts.solutions.map(({ id, answeredBy = [], supportedBy = [] }) => ({
      ...{ of: 'solution' as const, title: solutions.words.solutions[id]?.title ?? id, path: `/solutions#${id}` },
      ...{ contentLocale: solutions.contentLocale, answeredBy, supportedBy },
    })),
    ...viewpoints.facts.views.map(({ id, repliedBy = [] }) => ({
      ...{ of: 'view' as const, title: viewpoints.words.views[id]?.holder ?? id, path: `/views#${id}` },
      ...{ contentLocale: viewpoints.contentLocale, answeredBy: repliedBy, supportedBy: [] },
    })),
  ];
}
