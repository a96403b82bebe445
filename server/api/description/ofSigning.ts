import { z } from 'zod';
import { limits } from '#signon/limits.ts';
import { json, notFound, problemType, slugParameter } from './ofLetters.ts';
import type { Operation } from './operation.ts';
import { problem } from './shapes/answers.ts';
import { accepted, formProblem, notOpen, queueFull, signature, stepUp } from './shapes/signing.ts';

const minutes = (time: number) => time / 60_000;
const target = '/api/letters/safeguards/signatures';
const person = {
  ...{ kind: 'person', name: 'Ana Example', email: 'ana@example.org', country: 'ES' },
  ...{ display: 'initials', consent: true, updates: false, locale: 'es' },
};

/** Signing by a program. */
export const ofSigning: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/api/letters/{slug}/signatures', id: 'sign', about: 'Signing' },
    summary: 'Sign a letter',
    description: [
      'The signature counts once the link that is mailed was opened and its button pressed. Everybody gets the same answer, whether or not they have signed before.',
      `A body may have 16 kB. From one network ${limits.signingsPerBurst} signatures in ${minutes(limits.burstWindow)} minutes and ${limits.signingsPerDay} in a day are taken as they are; then, and always from a page of another site, the answer is 429 with a challenge. Solve it and send the same fields with \`proof\`; a challenge holds for ${minutes(limits.answerWithin)} minutes and one signature.`,
      `A mailbox gets at most ${limits.mailsPerMailbox} such mails in a day, and as many more from other networks; beyond that the answer is the same and no mail is sent.`,
      'Show the words of consent before you send `consent`: they stand on the form of the letter.',
    ].join('\n\n'),
    parameters: slugParameter,
    body: signature,
    answers: {
      202: { describes: 'Taken; look in the mailbox.', content: { [json]: accepted } },
      400: {
        describes: 'No JSON object, or a field that is no text, true, false or null.',
        content: { [problemType]: problem },
      },
      404: notFound,
      409: { describes: 'The letter cannot be signed now.', content: { [problemType]: notOpen } },
      413: { describes: 'More than 16 kB.', content: { [problemType]: problem } },
      415: { describes: 'Not `application/json`.', content: { [problemType]: problem } },
      422: { describes: 'Fields with problems.', content: { [problemType]: formProblem } },
      429: { describes: 'Work is asked for first.', content: { [problemType]: stepUp } },
      503: {
        describes: 'The store is busy, or no more mails can wait.',
        content: { [problemType]: z.union([queueFull, problem]) },
        retryAfter: true,
      },
    },
    examples: [
      { shows: 'A person signs', target, body: person, status: 202, answer: { status: 'accepted' } },
      {
        shows: 'An organisation signs',
        target,
        body: {
          ...{ ...person, kind: 'organisation', email: 'office@harbour.example', locale: 'en' },
          ...{ organisation: 'Harbour Children', role: 'Director', website: 'https://harbour.example' },
        },
        status: 202,
      },
      {
        shows: 'A form with problems',
        target,
        body: { ...person, email: 'nobody', display: 'loud', consent: false },
        status: 422,
        answer: {
          ...{ type: 'about:blank', title: 'Unprocessable Entity', status: 422 },
          errors: [
            { field: 'email', code: 'malformed' },
            { field: 'display', code: 'unknown', values: ['named', 'initials', 'anonymous'] },
            { field: 'consent', code: 'missing' },
          ],
        },
      },
    ],
  },
  {
    ...{ method: 'get', path: '/api/unsubscribe/{token}', id: 'unsubscribePage', about: 'Signing' },
    summary: 'The page of a link that ends news of a letter',
    description: 'For the links in mails. Looking changes nothing.',
    parameters: {
      token: { in: 'path', describes: 'As it stands in the mail.', schema: { type: 'string' } },
    },
    answers: {
      200: { describes: 'A page with a button.', content: { 'text/html': null } },
      404: { describes: 'A page that says that the link is unknown.', content: { 'text/html': null } },
    },
    examples: [{ shows: 'A link that there is not', target: '/api/unsubscribe/nothing', status: 404 }],
  },
  {
    ...{ method: 'post', path: '/api/unsubscribe/{token}', id: 'unsubscribe', about: 'Signing' },
    summary: 'Ends news of a letter at once',
    description: 'For mail programs (RFC 8058); what the body holds is left.',
    parameters: {
      token: { in: 'path', describes: 'As it stands in the mail.', schema: { type: 'string' } },
    },
    answers: {
      200: { describes: 'It is ended.', content: { 'text/html': null } },
      404: { describes: 'The link is unknown.', content: { 'text/html': null } },
      413: { describes: 'More than 16 kB.', content: { [problemType]: problem } },
    },
    examples: [{ shows: 'A link that there is not', target: '/api/unsubscribe/nothing', status: 404 }],
  },
];
