import { z } from 'zod';
import { countries } from '#signon/form/countries.ts';
import { type CheckedField, checkedFields, formProblems } from '#signon/form/form.ts';
import { displays, kindsOfSigner } from '#signon/signature.ts';
import { life, told } from './values.ts';

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
