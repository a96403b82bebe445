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

test('So is a change that was taken out of what is told, one that never came into the log, and one of another letter', () => {
  expect(compareStates(states, 'safeguards', milestones.slice(0, 1), at)).toEqual([
    'The log says that the letter became "open", of which nothing is told.',
  ]);
  expect(compareStates([], 'safeguards', milestones, at)).toEqual([
    'The change to "paused" at 2026-11-22T09:00:00.000Z has no line in the log.',
  ]);
  expect(compareStates(states, 'harbour', milestones, at)).toHaveLength(2);
});
