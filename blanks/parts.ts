/** The parts of a page that `publish` reads. What becomes of each is said in publish/page/parts.ts. */
export const parts = [
  'answer',
  'answered',
  'back',
  'badge',
  'beside',
  'chart',
  'chosen',
  'contact',
  'contents',
  'counted',
  'dated',
  'definition',
  'doing',
  'facts',
  'from',
  'heading',
  'lede',
  'notice',
  'pdf',
  'poster',
  'progress',
  'request',
  'revision',
  'rows',
  'share',
  'sources',
  'tagged',
  'term',
  'testimony',
  'text',
  'topics',
  'under',
  'value',
  'view',
  'voice',
] as const;

export type Part = (typeof parts)[number];

/**
 * Names an element as a part of its page: `<p className="lede" {...part('lede')}>`. `publish` goes by this alone, so that
 * classes are free for style, and takes it out of the page.
 */
export const part = (name: Part) => ({ 'data-part': name });
