import { busy, json, notFound, overBudget, problemType, slugParameter } from './ofLetters.ts';
import type { Operation } from './operation.ts';
import { problem } from './shapes/answers.ts';
import { consistency, head, inclusion } from './shapes/log.ts';

const root = '/api/letters/{slug}/log';
const at = '/api/letters/safeguards/log';
const index = { type: 'integer', minimum: 0 };
const noSuch = {
  400: { describes: 'No index or size that this log has or had.', content: { [problemType]: problem } },
  404: notFound,
  ...overBudget,
  ...busy,
};

/** The public log, from which anybody can work out the counts: docs/audit.md. */
export const ofLog: readonly Operation[] = [
  {
    ...{ method: 'get', path: root, id: 'log', about: 'Public log' },
    summary: 'The lines of the log',
    description: 'Up to the end of a page of 1,000 lines; each line is a leaf of the tree, byte for byte.',
    parameters: { ...slugParameter, from: { in: 'query', describes: 'The index of the first line.', schema: index } },
    answers: { 200: { describes: 'A line for each entry.', content: { 'application/x-ndjson': null } }, ...noSuch },
    examples: [
      { shows: 'From the first line', target: at, status: 200 },
      { shows: 'What is no index', target: `${at}?from=-1`, status: 400 },
    ],
  },
  {
    ...{ method: 'get', path: `${root}/head`, id: 'logHead', about: 'Public log' },
    summary: 'Where the log ends, signed',
    parameters: slugParameter,
    answers: { 200: { describes: 'The head.', content: { [json]: head } }, 404: notFound, ...busy },
    examples: [{ shows: 'The head', target: `${at}/head`, status: 200 }],
  },
  {
    ...{ method: 'get', path: `${root}/proof`, id: 'logProof', about: 'Public log' },
    summary: 'The proof that a line is in the log',
    description: 'RFC 9162, 2.1.3.',
    parameters: {
      ...slugParameter,
      index: { in: 'query', describes: 'The index of the line.', schema: index, required: true },
      size: { in: 'query', describes: 'The size of the tree; that of now, when left out.', schema: index },
    },
    answers: { 200: { describes: 'The proof.', content: { [json]: inclusion } }, ...noSuch },
    examples: [{ shows: 'The first line', target: `${at}/proof?index=0`, status: 200 }],
  },
  {
    ...{ method: 'get', path: `${root}/consistency`, id: 'logConsistency', about: 'Public log' },
    summary: 'The proof that the log only grew',
    description: 'RFC 9162, 2.1.4.',
    parameters: {
      ...slugParameter,
      from: { in: 'query', describes: 'The smaller size.', schema: index, required: true },
      to: { in: 'query', describes: 'The larger size; that of now, when left out.', schema: index },
    },
    answers: { 200: { describes: 'The proof.', content: { [json]: consistency } }, ...noSuch },
    examples: [{ shows: 'From the first line on', target: `${at}/consistency?from=1`, status: 200 }],
  },
];
