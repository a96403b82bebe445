import { reasonsTold } from '#blanks/rules.ts';
import type { TemplateContract } from './contract.ts';

/** Every mail. */
export const templatesOfMails = {
  /** A mail, as HTML and as text: about which letter, where that is and what its hashtag is, where the code of the mail can be typed, when private data end, and who answers for the portal. */
  mail: {
    blanks: [
      ...(['link', 'code', 'code.first', 'code.second', 'code.third', 'noMailLink', 'unsubscribeLink'] as const),
      ...(['letter.title', 'letter.sentUrl', 'letter.url', 'letter.hashtag', 'endsOn'] as const),
      // One of the two has a value: the words with which who signed passes it on, and whether these are the usual ones.
      ...(['letter.shared', 'letter.usual'] as const),
      ...(['operator.name', 'operator.email', 'operator.address'] as const),
      // Why a moderator did something: one of them has a value; and their words, if they gave any.
      ...reasonsTold.map((reason) => `reason.${reason}` as const),
      'moderator.words',
      // How many names wait for the moderators, and for how many hours the first does.
      ...(['waiting.count', 'waiting.hours'] as const),
    ],
    outcomes: ['operated', 'trial'],
    rows: {},
  },
} as const satisfies Record<string, TemplateContract>;
