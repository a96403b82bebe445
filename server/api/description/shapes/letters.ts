import { z } from 'zod';
import { letterEvents } from '#signon/life/letterLife.ts';
import { reported, reportedBy } from '#signon/life/report.ts';
import { kindsOfSigner, meansOfVerification } from '#signon/signature.ts';
import { count, day, hex, life, moment, slug, words } from './values.ts';

export const letter = z
  .strictObject({
    slug,
    count: count.describe('Confirmed signatures, of people and organisations. It moves in steps.'),
    organisations: count.describe('How many of them are proven organisations.'),
    goal: z.int().positive().nullable().describe('The next number to aim for; null when all are reached.'),
    countries: count.describe('Countries from which enough have signed to be told apart.'),
    asOf: moment,
    paper: z
      .strictObject({ count, by: z.array(z.string()) })
      .optional()
      .describe('Signatures on paper, not in `count`.'),
    versions: z
      .array(z.strictObject({ version: z.string(), signatures: count }))
      .optional()
      .describe('How many signed each version, where these differ in meaning.'),
    ...life,
    closes: day.optional().describe('Its last day, in `timeZone`.'),
    timeZone: z.string().optional().describe('By its IANA name.'),
  })
  .describe('The counts of a letter and where it stands.');

const signatory = z.strictObject({
  kind: z.enum(kindsOfSigner),
  name: z.string().nullable().describe('The name or the initials, as the signer chose.'),
  organisation: z.string().nullable(),
  role: z.string().nullable(),
  website: z.url().nullable(),
  country: z.string().length(2),
  proven: z
    .strictObject({ by: z.enum(meansOfVerification), on: day })
    .nullable()
    .describe('How an organisation was proven.'),
  reason: z.string().nullable().describe('Why it was signed, in the signer’s words.'),
});

export const signatories = z
  .strictObject({
    items: z.array(signatory),
    next: z.string().nullable().describe('The cursor of the next page; null on the last one.'),
    total: count.describe('All signatures, also of those who want no name shown.'),
  })
  .describe('A page of the public list, organisations before people, newest first.');

export const partners = z.strictObject({
  letter: slug,
  asOf: moment,
  partners: z.array(
    z.strictObject({
      slug,
      name: z.string(),
      page: z.url(),
      from: moment,
      until: moment,
      consent: z
        .record(z.string(), z.strictObject({ words: z.string(), hash: hex }))
        .describe('What its box says, by language, with the hash that is sent as `partnerConsent`.'),
      count: count
        .optional()
        .describe(
          'How many came through it until `asOf`, where it tells that; with random noise added, so that nobody learns whether one person did.',
        ),
    }),
  ),
});

const report = z.strictObject({
  told: z.enum(reported).nullable(),
  day,
  addressee: z.string().nullable(),
  how: z.enum(reportedBy).nullable(),
  until: z.string().nullable(),
  attachment: z.strictObject({ sha256: hex, name: z.string(), size: count }).nullable(),
  words,
});

export const milestones = z.strictObject({
  letter: slug,
  milestones: z.array(
    z.strictObject({
      id: z.string(),
      at: moment,
      state: z.enum(letterEvents),
      by: z.string(),
      reason: z.string().nullable(),
      language: z.string(),
      report: report.optional(),
      statement: hex.describe('What the public log holds of it.'),
    }),
  ),
});

export const paper = z.strictObject({
  letter: slug,
  count: z.int(),
  counts: z.array(
    z.strictObject({
      id: z.string(),
      at: moment,
      day,
      version: z.string(),
      count: z.int().describe('Negative for a correction.'),
      by: z.string(),
      note: z.string().nullable(),
      language: z.string(),
    }),
  ),
});

const byCountry = z.array(z.strictObject({ country: z.string(), count }));

export const history = z.strictObject({
  letter: slug,
  size: count.describe('Lines of the public log that this is of.'),
  hours: z.array(
    z.strictObject({
      hour: moment,
      people: count,
      organisations: count,
      peopleRemoved: count,
      organisationsRemoved: count,
      signatures: count.describe('At the end of the hour.'),
    }),
  ),
  countries: z.strictObject({
    signatures: count,
    byCountry,
    elsewhere: count.describe('From countries with few signatures, put together.'),
    asOf: moment,
  }),
});

export const growth = z.strictObject({
  letter: slug,
  until: moment,
  days: z.array(
    z.strictObject({
      day,
      asked: count.nullable().describe('Forms that were taken; null before that was counted.'),
      confirmed: count,
      removed: count,
      signatures: count.describe('At the end of the day.'),
    }),
  ),
  languages: z.array(z.strictObject({ value: z.string(), confirmed: count })),
});
