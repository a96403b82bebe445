import { expect, test } from 'vitest';
import { textOf } from './text.ts';

test('sources are numbered in the order in which the page cites them, last an original that is only named', () => {
  const position = {
    original: 'original',
    questions: [{ question: 'Why?', answer: 'So.', sources: ['question', 'ask'] }],
    asks: [{ text: 'A lock.', sources: ['ask'] }],
    body: { raw: 'A fact. <Cite of="body" /> Another. <Cite of="ask" />', code: '' },
    changes: [],
  };
  const names = { terms: new Map(), topic: () => null, view: () => null };
  const text = textOf('positions', 'a', new Map([['en', position]]) as never, 'en', names as never);
  expect(text?.cites).toEqual(['ask', 'body', 'question', 'original']);
});
