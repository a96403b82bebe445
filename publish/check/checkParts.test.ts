import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { takeParts } from '#publish/page/partOf.ts';
import { checkParts } from './checkParts.ts';

const faults = (path: string, parts: string[]) =>
  checkParts(takeParts(parseDocument(parts.map((part) => `<p data-part="${part}"></p>`).join(''))), path);
const voices = ['doing', 'heading', 'lede', 'notice', 'revision', 'sources', 'testimony', 'text', 'voice'];

test('a page with the parts of its kind has no fault, nor one of a kind that needs none', () => {
  expect(faults('/pt-BR/voices', voices)).toEqual([]);
  expect(faults('/en/privacy', [])).toEqual([]);
});

test.each(voices)('a page of testimonies without its %s is told', (part) => {
  expect(
    faults(
      '/en/voices',
      voices.filter((name) => name !== part),
    ),
  ).toEqual([`lacks its part "${part}": see blanks/parts.ts`]);
});
