import { z } from 'zod';
import { countries } from '#signon/form/countries.ts';
import { type CheckedField, checkedFields, formProblems } from '#signon/form/form.ts';
import { letterEvents, letterStates } from '#signon/life/letterLife.ts';
import { reported, reportedBy } from '#signon/life/report.ts';
import { displays, kindsOfSigner, meansOfVerification } from '#signon/signature.ts';

/** ISO 8601, UTC. */
const moment = z.iso.datetime().describe('ISO 8601, UTC.');
const day = z.iso.date();
const count = z.int().nonnegative();
const hex = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, in hex.');
const slug = z.string().regex(/^[a-z0-9-]+$/);
const words = z.record(z.string(), z.string()).describe('By language.');

/** Where a letter stands: see server/api/letters/lifeAsData.ts. */
const life = {
  state: z.enum(letterStates).describe('Only while it is `open` it can be signed.'),
  since: moment.optional().describe('Since when it stands there.'),
  dataEnd: moment.optional().describe('When private data of its signatures will be deleted.'),
  dataEnded: moment.optional().describe('When they were.'),
  confirmUntil: moment.optional().describe('Of a closed letter: until when signatures that wait can be confirmed.'),
};

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

export const head = z.strictObject({
  head: z.strictObject({
    v: z.literal(1),
    letter: slug,
    size: count,
    root: hex,
    people: count,
    organisations: count,
    at: moment,
  }),
  signature: z.string().describe('Ed25519 (RFC 8032) over the head.'),
  key: z.string().describe('The public key (SPKI).'),
});

const path = z.array(hex).describe('The hashes, as RFC 9162 orders them.');
export const inclusion = z.strictObject({ letter: slug, index: count, size: count, leaf: z.string(), proof: path });
export const consistency = z.strictObject({ letter: slug, from: count, to: count, proof: path });

const box = z.union([z.boolean(), z.literal('yes'), z.literal(''), z.null()]);
const typed = (most: number) => z.string().max(most).nullish();

/** What is sent to sign, as `readForm` reads it. */
export const signature = z
  .object({
    kind: z.enum(kindsOfSigner).nullish().describe('`person`, when left out.'),
    name: z.string().max(1000).describe('As the signer writes it.'),
    email: z
      .string()
      .max(1000)
      .describe('Gets a mail with a link; only who opens it and presses its button has signed.'),
    organisation: typed(1000).describe('Of an organisation: its name.'),
    role: typed(1000).describe('Of an organisation: the office of who signs for it.'),
    website: typed(1000).describe('Of an organisation: its site.'),
    country: z.enum(countries).describe('ISO 3166-1 alpha-2.'),
    display: z.enum(displays).describe('How the signer is shown: full name, initials, or counted without a name.'),
    updates: box.optional().describe('Whether the signer wants news of the letter. Never tick it beforehand.'),
    consent: z
      .union([z.literal(true), z.literal('yes')])
      .describe('That the signer agreed to the words of consent, shown on the form. Never tick it beforehand.'),
    locale: z.string().nullish().describe('The language of the mails, by its code.'),
    partner: z.string().nullish().describe('Through whom the signer came: a slug of `/partners`.'),
    partnerConsent: z.string().nullish().describe('If the box of the partner was ticked, the `hash` of what it said.'),
    proof: z
      .string()
      .max(2048)
      .nullish()
      .describe('The answer to a challenge: `{ challenge, solution }` as JSON in base64.'),
    patience: box.optional().describe('Whether the signer rather waits for the mail than works on a challenge.'),
  })
  .describe('A signature. Fields that are not named here are left; those of an organisation are, too, of a person.');

export const accepted = z
  .strictObject({
    status: z.literal('accepted'),
    mailDelay: z.int().positive().optional().describe('By how many seconds the mail is late.'),
  })
  .describe('The same for everybody, whether or not they have signed before: the mailbox is told the difference.');

const told = {
  type: z.literal('about:blank'),
  title: z.string().describe('The words of HTTP for the status.'),
  status: z.int(),
};

/** A problem without anything particular (RFC 9457). */
export const problem = z.strictObject(told).describe('A problem (RFC 9457); what it is stands in its status.');

/** What can be wrong with a field, each with its codes; `unknown` names what it can be. */
const fieldProblem = <Field extends CheckedField>(field: Field) =>
  z.strictObject({
    field: z.literal(field),
    code: z.enum(formProblems[field] as readonly string[]),
    ...((formProblems[field] as readonly string[]).includes('unknown') && {
      values: z.array(z.string()).optional().describe('With the code `unknown`: what it can be.'),
    }),
  });

export const formProblem = z
  .strictObject({
    ...told,
    status: z.literal(422),
    errors: z
      .array(z.union(checkedFields.map(fieldProblem) as unknown as [z.ZodObject, z.ZodObject]))
      .min(1)
      .describe('Everything that is wrong at once.'),
  })
  .describe('A form with problems, a code for each field.');

export const notOpen = z
  .strictObject({ ...told, status: z.literal(409), code: z.literal('not-open'), ...life })
  .describe('The letter cannot be signed now.');

export const stepUp = z
  .strictObject({
    ...told,
    status: z.literal(429),
    code: z.literal('step-up'),
    challenge: z
      .strictObject({
        parameters: z.record(z.string(), z.unknown()),
        signature: z.string(),
      })
      .describe('Work for the sender (altcha 2, PBKDF2): find the number whose derived key begins with `keyPrefix`.'),
    patienceMinutes: z
      .int()
      .positive()
      .optional()
      .describe('How long the mail takes with `patience` instead; left out where only the work will do.'),
  })
  .describe(
    'Many sign from this network, or the page of another site sends this: an answer to the challenge admits one signature.',
  );

export const queueFull = z
  .strictObject({ ...told, status: z.literal(503), code: z.literal('queue-full'), retryMinutes: z.int().positive() })
  .describe('No more mails can wait; `Retry-After` says when to come again.');

export const health = z.strictObject({ status: z.literal('ok') });
export const ready = z.strictObject({ status: z.enum(['ready', 'store does not answer']) });

const embedded = {
  version: z.literal('1.0'),
  title: z.string(),
  provider_name: z.string().optional(),
  provider_url: z.url(),
  cache_age: z.int().positive().describe('Seconds.'),
};

export const oembed = z
  .looseObject({
    ...embedded,
    type: z.enum(['rich', 'link']),
    width: z.int().positive().optional(),
    height: z.int().positive().optional(),
    html: z.string().optional(),
  })
  .describe(
    'How to embed an address of the portal (oembed.com, 1.0); a `link` where the frame would be too small to read.',
  );
