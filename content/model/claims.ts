import type { Text } from '#content/text.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Collection } from './collection.ts';

/** A part of a position that can be answered by itself. */
type Part = { kind: 'ask' | 'question'; number: string };

/** Something that is stated on the portal and that a view answers or supports. */
export type Claim = {
  title: string;
  /** Its path without the language; ends in the anchor of the part. */
  path: string;
  part?: Part;
  /** The language that its title is written in. */
  contentLocale: Locale;
};

/** What a view answers and what it supports: the way back, derived from what texts and entries say of the view. */
export type Claims = { answers: readonly Claim[]; supports: readonly Claim[] };

/**
 * Every claim that views answer or support, by the id of the view, in the order of the texts and then of the entries.
 *
 * @param texts those of the kinds that can be answered
 */
export function claimsByView(
  texts: readonly Text[],
  solutions: Collection<'solutions'>,
  viewpoints: Collection<'viewpoints'>,
): ReadonlyMap<string, Claims> {
  const found = new Map<string, { answers: Claim[]; supports: Claim[] }>();
  const add = (how: keyof Claims, views: readonly string[], claim: Claim) => {
    for (const view of views) {
      const claims = found.get(view) ?? { answers: [], supports: [] };
      claims[how].push(claim);
      found.set(view, claims);
    }
  };
  for (const { fields, path, contentLocale, answeredBy } of texts)
    for (const { view, to, anchor } of answeredBy) {
      const claim = { title: fields.title, contentLocale };
      const whole = anchor ? `${path.split('#')[0]}#${anchor}` : path;
      if (!to) add('answers', [view.id], { ...claim, path: whole });
      for (const name of to ?? []) add('answers', [view.id], { ...claim, path: `${path}#${name}`, part: partOf(name) });
    }
  for (const { id, answeredBy = [], supportedBy = [] } of solutions.facts.solutions) {
    const { contentLocale, words } = solutions;
    const claim = { title: words.solutions[id]?.title ?? id, path: `/solutions#${id}`, contentLocale };
    add('answers', answeredBy, claim);
    add('supports', supportedBy, claim);
  }
  for (const { id, repliedBy = [] } of viewpoints.facts.views) {
    const { contentLocale, words } = viewpoints;
    add('answers', repliedBy, { title: words.views[id]?.holder ?? id, path: `/views#${id}`, contentLocale });
  }
  return found;
}

function partOf(name: string): Part {
  const [kind, number = ''] = name.split('-');
  return { kind: kind as Part['kind'], number };
}
