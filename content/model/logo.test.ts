import { expect, test } from 'vitest';
import { readLogo, writeLogo } from './logo.ts';

const svg = (inner: string, attributes = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

test('a logo of shapes is taken as it is', () => {
  expect(readLogo(`<?xml version="1.0"?>\n${svg('<g fill="#123456">\n<path d="M0 0L10 10z"/></g>')}`)).toEqual({
    shape: {
      name: 'svg',
      attributes: { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 10 10' },
      within: [
        {
          name: 'g',
          attributes: { fill: '#123456' },
          within: [{ name: 'path', attributes: { d: 'M0 0L10 10z' }, within: [] }],
        },
      ],
    },
  });
});

test.each([
  ['a script', svg('<script>alert(1)</script>'), 'holds <script>'],
  ['a script in other letters', svg('<SCRIPT>alert(1)</SCRIPT>'), 'holds <SCRIPT>'],
  ['a handler', svg('<path onload="alert(1)" d="M0"/>'), 'holds onload="…"'],
  ['a handler at the root', svg('', 'viewBox="0 0 1 1" onload="alert(1)"'), 'holds onload="…"'],
  ['a page', svg('<foreignObject><p/></foreignObject>'), 'holds <foreignObject>'],
  ['a picture from elsewhere', svg('<image href="https://x.example/a.png"/>'), 'holds <image>'],
  ['a link', svg('<a href="https://x.example"><path d="M0"/></a>'), 'holds <a>'],
  ['a use of something else', svg('<use href="#x"/>'), 'holds <use>'],
  ['a colour from elsewhere', svg('<path fill="url(https://x.example/a)" d="M0"/>'), 'holds fill="url('],
  ['an animation', svg('<path d="M0"><set attributeName="href"/></path>'), 'holds <set>'],
  ['a style', svg('<path style="fill:red" d="M0"/>'), 'holds style="…"'],
  ['a stylesheet', svg('<style>*{}</style>'), 'holds <style>'],
  ['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 1 1"/>', 'holds xmlns="…"'],
  ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('')}`, 'is not one <svg>'],
  ['a text', svg('Hello'), 'holds a text'],
  ['a comment', svg('<!-- x -->'), 'holds a text'],
  ['CDATA', svg('<![CDATA[<script>]]>'), 'holds a text'],
  ['no size', svg('', ''), 'says no viewBox'],
  ['no SVG', '<html></html>', 'is not one <svg>'],
  ['too much', svg(' '.repeat(8000)), 'at most 8000'],
])('one that holds %s is refused, and says why', (_, logo, fault) => {
  expect(readLogo(logo)).toEqual({ fault: expect.stringContaining(fault), line: 1 });
});

test('What is wrong is told with its line, behind the instruction of XML', () => {
  expect(readLogo(`<?xml version="1.0"?>\n${svg('\n<path d="M0"/>\n<script/>')}`)).toMatchObject({ line: 4 });
});

test('A logo is written anew as it was drawn, in the namespace of SVG', () => {
  const read = readLogo(svg('<g fill="#123456">\n<path d="M0 0L10 10z"/></g>'));
  const written =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g fill="#123456"><path d="M0 0L10 10z"></path></g></svg>';
  expect('shape' in read && writeLogo(read.shape)).toBe(written);
  expect(readLogo('<svg viewBox="0 0 10 10"/>')).toHaveProperty('shape');
  expect(writeLogo({ name: 'svg', attributes: { viewBox: '0 0 1 1' }, within: [] })).toContain(
    'xmlns="http://www.w3.org/2000/svg"',
  );
});
