import type { Milestone } from '#signon/life/letterLife.ts';
import type { LetterVerb } from '#signon/life/moveLetter.ts';
import { limits } from '#signon/limits.ts';

/** What cannot be taken back, and what it brings about; to pause a letter and to go on is no more than is said. */
const bringsAbout: { readonly [Verb in LetterVerb]?: string } = {
  open: 'everybody finds the letter and can sign it. It cannot become a draft again.',
  close: `nobody can sign any more, and the letter cannot be opened again. Whoever signed before can confirm for ${limits.confirmWithin / (24 * 60 * 60 * 1000)} more days.`,
  withdraw: 'nobody can sign or confirm any more, and nothing can be reported of the letter afterwards.',
  inform: 'the page of the letter says that this addressee was told of it.',
  deliver:
    'the page of the letter says that it was handed over. Whoever has not confirmed yet no longer can, and the time begins after which private data end.',
  reply: 'the page of the letter says that it was answered.',
};

/**
 * What a command is about to do for good, before an operator agrees to it: what it brings about, and the words that everybody will
 * read, as they will be kept.
 *
 * @returns the sentences; null for what can be taken back
 */
export function foretell(verb: LetterVerb, { letter, by, language, reason, report }: Milestone): string | null {
  const effect = bringsAbout[verb];
  if (effect === undefined) return null;
  const { day, addressee, how, words, attachment } = report ?? {};
  const facts = [day, addressee, how].filter((fact) => typeof fact === 'string').join(', ');
  return [
    `${verb} "${letter}": ${effect}`,
    `Everybody will read, from ${by}${facts && ` (${facts})`}:`,
    ...Object.entries({ [language]: reason, ...words }).map(([spoken, said]) => `  ${spoken}: ${said}`),
    ...(attachment ? [`  and the file ${attachment.name}`] : []),
    'This cannot be undone. Go on?',
  ].join('\n');
}
