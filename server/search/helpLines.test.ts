import { expect, test } from 'vitest';
import type { SearchEntry } from '#blanks/searchEntry.ts';
import { helpLineReader } from './helpLines.ts';

const line = (anchor: string, title: string, numbers: string[] = []): SearchEntry => ({
  ...{ url: `/en/help#${anchor}`, title, numbers },
  ...{ page: 'Find help', language: 'en', text: '' },
});
const linesIn = helpLineReader(
  [
    line('gb-1', 'Childline (NSPCC)', ['08001111']),
    line('gb-7', 'Samaritans', ['116123']),
    line('au-2', 'eSafety Commissioner; Crime Stoppers'),
    line('us-1', 'CyberTipline (NCMEC)', ['18008435678']),
    line('CA-name', 'Canada', ['911']),
    line('be-7', '1712', ['1712']),
    { url: '/en/figures/one', title: 'Reports to the CyberTipline', page: '', language: 'en', text: '' },
  ],
  'en',
);

test.each([
  ['samaritans', '/help#gb-7'],
  ['the number of Childline, please', '/help#gb-1'],
  ['esafety commissioner', '/help#au-2'],
  ['0800 1111', '/help#gb-1'],
  ['call 0800-1111 now', '/help#gb-1'],
  ['+1 (800) 843-5678', '/help#us-1'],
  ['116123', '/help#gb-7'],
  ['911', '/help#CA-name'],
  ['٩١١', '/help#CA-name'],
  ['1712', '/help#be-7'],
])('Who types "%s" is led to that line', (asked, place) => expect(linesIn(asked)).toEqual([place]));

test.each([
  ['nspcc', 'runs a line and is none'],
  ['cybertipline', 'is on another page, too'],
  ['911 organisations', 'is a count'],
  ['in the year 1712', 'is a year'],
  ['canada', 'is a country'],
  ['child line', 'is not its name'],
  ['9112', 'is another number'],
])('"%s" leads to none: it %s', (asked) => expect(linesIn(asked)).toEqual([]));
