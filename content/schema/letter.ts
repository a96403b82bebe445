import { z } from 'zod';
import { day, sourceIds, textFields } from './fields.ts';
import { isTimeZone } from './isTimeZone.ts';
import { addressee, colours, organisers, request, shared } from './letterFields.ts';

/** An open letter that can be signed. Its wording is fixed once published: a change is a new version. */
export const letter = z.strictObject({
  ...textFields,
  version: z
    .string()
    .regex(/^\d+\.\d+$/, 'is not a version such as "1.0"')
    .describe(
      'The version of the wording; signatures name the version they signed. Its words are kept by `npm run wordings`: for others, raise the second number when only the form changes, the first when the meaning does.',
    ),
  date: day.describe('The day of this version.'),
  featured: z
    .boolean()
    .optional()
    .describe('Whether the home page, the menus and the page of problems lead to it; the original of one letter only.'),
  opens: z
    .union([day, z.literal('by-hand')], 'is neither "by-hand" nor a day: write "2023-04-19", in quotes')
    .optional()
    .describe(
      'The first day on which it can be signed, in its time zone, or "by-hand": then `npm run letters -- open` opens it. Until then it is a draft that nobody finds. Left out, it is open at once. The original only.',
    ),
  closes: day
    .optional()
    .describe('The last day on which it can be signed, counted whole in its time zone. The original only.'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'is not a time zone such as "Europe/Brussels"')
    .optional()
    .describe('The time zone of its days, by its IANA name; UTC, if left out. The original only.'),
  organisers: organisers
    .optional()
    .describe('Who organises it; left out, that is who answers for the portal. The original only.'),
  keepMonths: z
    .int()
    .min(1)
    .max(36)
    .optional()
    .describe(
      'How many months after its hand-over, or else its close, names, addresses and all else that names signers are kept; then they are deleted by themselves. From 1 to 36; 12, if left out. While it can be signed they are kept. The original only; signers are told it when they sign, so it may become less, never more.',
    ),
  addressees: z.array(addressee).min(1).describe('Whom the letter is addressed to.'),
  salutation: z.string().min(1).describe('The greeting.'),
  requests: z.array(request).min(1).describe('The numbered requests.'),
  closing: z.string().min(1).describe('The sentence before the signatures.'),
  credit: z
    .strictObject({
      text: z.string().min(1).describe('Whose requests these are, and that this letter is not theirs.'),
      sources: sourceIds.describe('Where that stands.'),
    })
    .optional()
    .describe(
      "The credit to the origin of the requests; needed where one has sources, and left out where all are the organisers' own.",
    ),
  hashtag: z
    .string()
    .regex(/^(?=.*\p{L})[\p{L}\p{M}\p{N}_]+$/u, 'is not a hashtag: letters, digits and underscores, without the sign #')
    .optional()
    .describe('The hashtag of the campaign, without its sign; it ends the texts with which the letter is passed on.'),
  share: z
    .strictObject({
      text: shared.describe('What a reader passes on, instead of the title; its address follows.'),
      signed: shared.describe('What somebody who signed passes on; the address follows.'),
    })
    .optional()
    .describe('The words with which the letter is passed on.'),
  colours: colours
    .optional()
    .describe(
      'The colour of its buttons and rules; the text on it is chosen by itself. It stands out from the page by at least 3 to 1, or the build says by how much it does. The original only.',
    ),
  logo: z
    .string()
    .regex(/^[a-z0-9-]+\.svg$/, 'is not the name of an SVG file such as "harbour.svg"')
    .optional()
    .describe(
      "The organisers' own sign: an SVG file in content/logos, of shapes alone, at most 8,000 characters. The original only.",
    ),
  goals: z
    .array(z.int().positive())
    .min(1)
    .describe('Numbers of signatures to aim for, rising; the page shows the next one.'),
  countFrom: z
    .int()
    .positive()
    .optional()
    .describe(
      'With how many signatures pages begin to show the number; until then they say that readers can be among the first. 1, if left out.',
    ),
  showGrowth: z
    .boolean()
    .optional()
    .describe(
      'Whether everybody may see how it grew: its count day by day, and by language and country. The original only.',
    ),
});

/** The fields that stand in the original alone, and are so in every language. */
export const ofOriginal = [
  'featured',
  'opens',
  'closes',
  'timeZone',
  'keepMonths',
  'organisers',
  'colours',
  'logo',
  'showGrowth',
] as const;
