import { z } from 'zod';
import { entryId, sourceIds } from './fields.ts';
import { isAgeRecipient } from './isAgeRecipient.ts';

const webAddress = z.url({
  protocol: /^https$/,
  error: 'is not a web address; write it whole, beginning with https://',
});

/** Whom a letter is addressed to. */
export const addressee = z.strictObject({
  id: entryId.describe('Names it in commands; the same in every language. It never changes.'),
  name: z.string().min(1).describe('The name, as the letter is addressed to it.'),
  role: z.string().min(1).optional().describe('Its office, behind the name, such as "Minister of the Interior".'),
  page: webAddress.optional().describe('Its public page. The original only.'),
  contact: z
    .string()
    .min(1)
    .optional()
    .describe(
      'How the organisers reach it, for `npm run letters -- addressees` alone: never printed, never served. The original only.',
    ),
});

/** What a letter asks for. */
export const request = z
  .strictObject({
    title: z.string().min(1).describe('The request in a few words.'),
    text: z.string().min(1).describe('The request as a full sentence, in our words.'),
    sources: sourceIds.optional().describe('Where the request was first made; left out of one that is their own.'),
    own: z
      .literal(true)
      .optional()
      .describe("Whether it is the organisers' own demand, which pages then say; left out of one that has sources."),
  })
  .refine(({ sources, own }) => (sources === undefined) === (own === true), {
    error: "needs one of the two: sources, or own: true when it is the organisers' own demand",
  });

/** Who organises a letter, where that is not who answers for the portal. */
export const organisers = z.strictObject({
  names: z.array(z.string().min(1)).min(1).describe('Who they are, as pages show it.'),
  page: webAddress.optional().describe('Their public page.'),
  privacy: z
    .email('is not an e-mail address')
    .describe('Their address for questions about personal data; pages show it.'),
  key: z
    .string()
    .refine(
      isAgeRecipient,
      'is not a public key of age ("age1…"); a secret key begins otherwise and belongs nowhere here',
    )
    .optional()
    .describe(
      'Their public age key: what only organisers may read of this letter is sealed for it. It comes before ORGANISER_AGE_RECIPIENT, which is that of all letters without one.',
    ),
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'is not a colour such as "#1d4a75", in small letters');

/** The colour of a letter. */
export const colours = z.strictObject({
  light: colour.describe('By day.'),
  dark: colour.describe('By night, on a dark page.'),
});

/** The longest words with which a letter is passed on, as a short post takes them with an address and a hashtag. */
const longestShared = 200;
/** Words that are passed on with the address of the letter after them. */
export const shared = z
  .string()
  .min(1)
  .max(longestShared)
  .refine((words) => !/https?:/i.test(words), 'holds an address; leave it out, that of the letter follows by itself');
