import { Encrypter } from 'age-encryption';
import { z } from 'zod';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';
import { day, entryId } from './fields.ts';
import { plainLine } from './plainLine.ts';

/** How many have come through a partner, as the public may be told. */
const partnerCounts = ['never', 'exact', 'steps'] as const;

/** The least number that a partner's count can begin with: fewer could be told apart. */
export const leastPartnerCount = 10;

const sentence = plainLine(400);

const inEachLanguage = z.strictObject(
  Object.fromEntries(
    locales.map((locale) => [
      locale,
      locale === defaultLocale
        ? sentence.describe('What a signer agrees to, in English; other languages without their own show it too.')
        : sentence.optional().describe(`The same in the language "${locale}".`),
    ]),
  ) as Record<Locale, typeof sentence>,
);

/** An organisation that asks people to sign and, if they agree by a box of its own, is given how to reach them. */
export const partner = z
  .strictObject({
    name: plainLine(80).describe('What it is called; shown on the form, and never translated.'),
    page: z
      .url({ protocol: /^https$/, hostname: z.regexes.domain })
      .max(200)
      .regex(/^https:\/\/[\w./~%?&=:#+-]+$/, 'is not a plain web address; write it in ASCII, beginning with https://')
      .describe('Its own page, by https.'),
    letters: z
      .array(entryId)
      .min(1, 'needs at least one letter')
      .describe('The letters for which people can come through it, by their slugs.'),
    from: day.describe('The first day on which people can come through it, in the time zone of the letter.'),
    until: day.describe('The last such day, counted whole.'),
    key: z
      .string()
      .refine(isRecipient, 'is not the public key of age, which begins with age1; never write the secret one here')
      .describe('Its public key of age (age-encryption.org): what it is given only it can open.'),
    consent: inEachLanguage.describe(
      'The sentence beside the box that is never ticked beforehand: to whom its reader gives name and address, and for what.',
    ),
    count: z
      .enum(partnerCounts)
      .describe(
        'Whether the public is told about how many came through it, until the last week and with random noise added: never; exact, from countStep on; steps, in multiples of countStep.',
      ),
    countStep: z
      .int()
      .min(leastPartnerCount)
      .optional()
      .describe(`From how many on, or in what steps, the count is told; ${leastPartnerCount}, if left out.`),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'is before the first day; put them in order' });
export type Partner = z.infer<typeof partner>;

function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return /^age1[a-z0-9]+$/.test(text);
  } catch {
    return false;
  }
}
