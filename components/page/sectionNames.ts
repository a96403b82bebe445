import type { CollectionName } from '#content/schema/collections.ts';
import type { Kind } from '#content/schema/kinds.ts';

/** What the menus call the place of each kind of text and each collection, by the key of the message. */
export const sectionNames = {
  faq: 'nav.faq',
  positions: 'nav.positions',
  viewpoints: 'nav.views',
  solutions: 'nav.solutions',
  letters: 'home.letter',
  updates: 'update.section',
  news: 'nav.news',
  guides: 'nav.guides',
  walks: 'nav.walk',
  pages: 'nav.about',
  figures: 'nav.figures',
  timeline: 'nav.timeline',
  glossary: 'nav.glossary',
  helplines: 'nav.help',
  topics: 'nav.topics',
  voices: 'nav.voices',
} as const satisfies Record<Kind | CollectionName, string>;
