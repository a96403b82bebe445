import type { Operation } from './operation.ts';
import { problem } from './shapes/answers.ts';
import { growth, history, letter, milestones, paper, partners, signatories } from './shapes/letters.ts';

export const json = 'application/json';
const csv = 'text/csv';
export const problemType = 'application/problem+json';

export const slugParameter = {
  slug: { in: 'path', describes: 'The name of the letter in its address.', schema: { type: 'string' } },
} as const;
export const notFound = { describes: 'There is no such letter.', content: { [problemType]: problem } } as const;
export const busy = {
  503: { describes: 'The store is busy.', content: { [problemType]: problem }, retryAfter: true },
} as const;
export const overBudget = {
  429: {
    describes: 'Your network asked for more than its part of the work lately.',
    content: { [problemType]: problem },
    retryAfter: true,
  },
} as const;

const root = '/api/letters/{slug}';
const at = '/api/letters/safeguards';
const unknown = { shows: 'A letter that there is not', target: '/api/letters/nothing', status: 404 } as const;

/** What anybody may read of a letter. */
export const ofLetters: readonly Operation[] = [
  {
    ...{ method: 'get', path: root, id: 'letter', about: 'Letters' },
    summary: 'How many signed a letter, and where it stands',
    description:
      'Kept for five seconds; ask again with `If-None-Match`. The numbers move in steps, not with each signature.',
    parameters: slugParameter,
    answers: { 200: { describes: 'The counts.', content: { [json]: letter } }, 404: notFound, ...busy },
    examples: [
      {
        ...{ shows: 'The counts of a letter', target: at, status: 200 },
        answer: {
          slug: 'safeguards',
          count: 1284,
          organisations: 17,
          goal: 5000,
          countries: 23,
          asOf: '2026-11-27T09:00:00.000Z',
          state: 'open',
        },
      },
      {
        ...unknown,
        answer: { type: 'about:blank', title: 'Not Found', status: 404 },
      },
    ],
  },
  {
    ...{ method: 'get', path: `${root}/signatories`, id: 'signatories', about: 'Letters' },
    summary: 'The public list of who signed',
    description: 'A page at a time. A cursor that is not understood begins at the beginning.',
    parameters: {
      ...slugParameter,
      cursor: { in: 'query', describes: 'The `next` of the page before.', schema: { type: 'string' } },
    },
    answers: {
      200: { describes: 'A page of names.', content: { [json]: signatories } },
      404: notFound,
      ...overBudget,
      ...busy,
    },
    examples: [
      {
        ...{ shows: 'The first page', target: `${at}/signatories`, status: 200 },
        answer: {
          items: [
            {
              ...{ kind: 'organisation', name: null, organisation: 'Harbour Children', role: null },
              ...{
                website: 'https://harbour.example',
                country: 'ES',
                proven: { by: 'dns', on: '2026-11-26' },
                reason: null,
              },
            },
          ],
          next: 'person.',
          total: 1284,
        },
      },
      { shows: 'The page at a cursor', target: `${at}/signatories?cursor=person.`, status: 200 },
    ],
  },
  {
    ...{ method: 'get', path: `${root}/partners`, id: 'partners', about: 'Letters' },
    summary: 'Through whom people can come to a letter',
    parameters: slugParameter,
    answers: { 200: { describes: 'Its partners.', content: { [json]: partners } }, 404: notFound, ...busy },
    examples: [{ shows: 'The partners', target: `${at}/partners`, status: 200 }],
  },
  {
    ...{ method: 'get', path: `${root}/milestones`, id: 'milestones', about: 'Letters' },
    summary: 'What became of a letter',
    description: 'All that changed its state, earliest first, each as the public log holds a hash of it.',
    parameters: slugParameter,
    answers: { 200: { describes: 'Its milestones.', content: { [json]: milestones } }, 404: notFound, ...busy },
    examples: [{ shows: 'The milestones', target: `${at}/milestones`, status: 200 }],
  },
  {
    ...{ method: 'get', path: `${root}/attachments/{file}`, id: 'attachment', about: 'Letters' },
    summary: 'A file that a milestone names',
    parameters: {
      ...slugParameter,
      file: {
        in: 'path',
        describes: 'The `sha256` of the attachment, and `.pdf`.',
        schema: { type: 'string', pattern: '^[0-9a-f]+\\.pdf$' },
      },
    },
    answers: {
      200: { describes: 'The file, to be saved.', content: { 'application/pdf': null } },
      404: notFound,
      ...overBudget,
      ...busy,
    },
    examples: [{ shows: 'A file that there is not', target: `${at}/attachments/${'0'.repeat(64)}.pdf`, status: 404 }],
  },
  {
    ...{ method: 'get', path: `${root}/paper`, id: 'paper', about: 'Letters' },
    summary: 'Signatures on paper',
    description: 'Each time that sheets were counted, and each correction.',
    parameters: slugParameter,
    answers: { 200: { describes: 'The paper counts.', content: { [json]: paper } }, 404: notFound, ...busy },
    examples: [{ shows: 'The paper counts', target: `${at}/paper`, status: 200 }],
  },
  {
    ...{ method: 'get', path: `${root}/history`, id: 'history', about: 'Letters' },
    summary: 'What happened in each hour',
    parameters: slugParameter,
    answers: { 200: { describes: 'The hours, UTC.', content: { [json]: history } }, 404: notFound, ...busy },
    examples: [{ shows: 'The hours', target: `${at}/history`, status: 200 }],
  },
  {
    ...{ method: 'get', path: `${root}/history.csv`, id: 'historyTable', about: 'Letters' },
    summary: 'The hours as a table',
    parameters: slugParameter,
    answers: { 200: { describes: 'CSV with a header.', content: { [csv]: null } }, 404: notFound, ...busy },
    examples: [{ shows: 'The table', target: `${at}/history.csv`, status: 200 }],
  },
  {
    ...{ method: 'get', path: `${root}/growth`, id: 'growth', about: 'Letters' },
    summary: 'How a letter grew, day by day',
    description: 'Until the end of yesterday, UTC. 404 also for a letter whose organisers do not tell it.',
    parameters: slugParameter,
    answers: { 200: { describes: 'The days.', content: { [json]: growth } }, 404: notFound, ...busy },
    examples: [{ shows: 'The days', target: `${at}/growth`, status: 200 }],
  },
  {
    ...{ method: 'get', path: `${root}/growth.csv`, id: 'growthTable', about: 'Letters' },
    summary: 'The days as a table',
    parameters: slugParameter,
    answers: { 200: { describes: 'CSV with a header.', content: { [csv]: null } }, 404: notFound, ...busy },
    examples: [{ shows: 'The table', target: `${at}/growth.csv`, status: 200 }],
  },
];
