import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { part, parts } from '#blanks/parts.ts';
import { partOf, partsIn, takeParts } from './partOf.ts';

test('a part is known by its name, whatever its classes, and its name is not served', () => {
  const html = (attributes: string) => `<p class="small lede"${attributes}>A</p><p class="lede">B</p>`;
  const document = takeParts(parseDocument(html(` data-part="${part('lede')['data-part']}"`)));
  expect(partsIn(document, 'lede').map((element) => element.attribs)).toEqual([{ class: 'small lede' }]);
  expect(partOf(document.children[1] as never)).toBeUndefined();
  expect(render(document)).toBe(html(''));
});

test('a name that is not in the list stops the page', () => {
  expect(() => takeParts(parseDocument('<p data-part="led">A</p>'))).toThrow(
    'has the part "led", which is not in blanks/parts.ts',
  );
});

test('the list names each part once, in order', () => {
  expect([...parts]).toEqual([...new Set(parts)].sort());
});
