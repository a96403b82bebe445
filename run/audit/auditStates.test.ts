import { expect, test } from 'vitest';
import { statementOf } from '#ledger/statement.ts';
import { sha256 } from '#server/keys/sha256.ts';
import { compareStates } from './auditStates.ts';

const told = (state: string, at: string) => ({
  id: `id-${state}`,
  at,
  state,
  by: 'Org',
  reason: 'Because.',
  language: 'en',
});
const milestones = [told('paused', '2026-11-22T09:00:00.000Z'), told('open', '2026-11-22T11:30:00.000Z')];
const states = milestones.map((one) => ({ state: one.state, statement: statementOf(sha256, 'safeguards', one) }));
const at = '2026-11-22T12:00:00Z';

test('What is told of the states of a letter and what the log says of them is the same', () => {
  expect(compareStates(states, 'safeguards', milestones, at)).toEqual([]);
  expect(compareStates(states.slice(0, 1), 'safeguards', milestones, at), 'the last one waits for the hour').toEqual(
    [],
  );
});

test.each([
  ['reason', { reason: 'Another.' }],
  ['name', { by: 'Somebody else' }],
  ['day', { at: '2026-11-21T09:00:00.000Z' }],
])('A %s that was changed afterwards is found', (_, change) => {
  const changed = milestones.map((one, index) => (index === 0 ? { ...one, ...change } : one));
  expect(compareStates(states, 'safeguards', changed, at)).toEqual([
    expect.stringMatching(/^What is told of the change to "paused" .* is not what the log holds a hash of\.$/),
  ]);
});

const report = {
  ...{ told: 'delivered', day: '2026-11-20', addressee: 'port', how: 'post', until: null },
  attachment: { sha256: 'ab', name: 'a.pdf', size: 1 },
  words: { es: 'Uno.', ar: 'واحد.' },
};

test.each([
  ['day', { day: '2026-11-21' }],
  ['addressee', { addressee: 'city' }],
  ['means', { how: 'email' }],
  ['file', { attachment: { ...report.attachment, sha256: 'cd' } }],
  ['word in another language', { words: { ...report.words, es: 'Dos.' } }],
])('A report whose %s was changed is not what the log holds a hash of', (_, change) => {
  const reported = { ...told('delivered', '2026-11-22T09:00:00.000Z'), report };
  const logged = [{ state: 'delivered', statement: statementOf(sha256, 'safeguards', reported) }];
  const compare = (one: typeof report) => compareStates(logged, 'safeguards', [{ ...reported, report: one }], at);
  expect(compare({ ...report, words: { ar: 'واحد.', es: 'Uno.' } }), 'in another order').toEqual([]);
  expect(compare({ ...report, ...change } as typeof report)).toHaveLength(1);
});

test('So is a change that was taken out of what is told, one that never came into the log, and one of another letter', () => {
  expect(compareStates(states, 'safeguards', milestones.slice(0, 1), at)).toEqual([
    'The log says that the letter became "open", of which nothing is told.',
  ]);
  expect(compareStates([], 'safeguards', milestones, at)).toEqual([
    'The change to "paused" at 2026-11-22T09:00:00.000Z has no line in the log.',
  ]);
  expect(compareStates(states, 'harbour', milestones, at)).toHaveLength(2);
});
