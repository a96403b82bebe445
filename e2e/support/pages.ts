import type { Locale } from './words.ts';

/** A page of every kind that a reader can open by its address, without the language. */
export const readersPages: Record<string, string> = {
  home: '',
  explainer: '/faq',
  positions: '/positions',
  position: '/positions/ncmec',
  voices: '/voices',
  news: '/news',
  'news item': '/news/virtual-global-taskforce',
  sources: '/sources',
  help: '/help',
  evidence: '/evidence',
  timeline: '/timeline',
  figures: '/figures',
  figure: '/figures/cybertipline',
  views: '/views',
  proposals: '/solutions',
  glossary: '/glossary',
  topics: '/topics',
  topic: '/topics/survivors',
  corrections: '/corrections',
  search: '/search',
  'passing on': '/share?page=/positions/ncmec',
  leaving: '/leaving',
  unavailable: '/unavailable',
  privacy: '/privacy',
  poster: '/letters/safeguards/poster',
  examples: '/examples',
  letters: '/letters',
  letter: '/letters/safeguards',
  'look in your mailbox': '/letters/safeguards/sent',
  signatories: '/letters/safeguards/signatories',
  'how to check the count': '/letters/safeguards/record',
  'not found': '/no-such-page',
};

/** A page of every kind that may stand in a frame of another site. */
export const embeds = (locale: Locale): Record<string, string> => ({
  position: `/embed/${locale}/positions/ncmec`,
  answer: `/embed/${locale}/faq/what-it-is`,
  figure: `/embed/${locale}/figures/cybertipline`,
  counter: `/embed/${locale}/letters/safeguards/count`,
  form: `/embed/${locale}/letters/safeguards`,
  sent: `/embed/${locale}/letters/safeguards/sent`,
  'not found': `/embed/${locale}/no-such-embed`,
});
