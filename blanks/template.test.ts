import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, delimiters, escapeHtml, escapeText, fillParts, namesIn, type Values } from './template.ts';

const filled = (text: string, filling: Values = {}, escapeValue = escapeHtml) =>
  fillParts(compile(text), filling, escapeValue);
const { blank, outcome, rows, end } = delimiters;

test('a page without delimiters is printed as it is', () => {
  for (const text of ['', '<p>Hello</p>', 'a [[b]] {{c}} $& \\ ⟦ ⟧ ⟦no blank!⟧ ⟦ name ⟧'])
    expect(filled(text, { blanks: { name: 'x' } })).toBe(text);
});

describe('a blank', () => {
  test('is replaced by its value, wherever and however often it stands', () => {
    const page = `<title>${blank('count')}</title><p title="${blank('count')}">${blank('count')} of ${blank('goal')}</p>`;
    expect(filled(page, { blanks: { count: '41', goal: '100' } })).toBe('<title>41</title><p title="41">41 of 100</p>');
  });

  test('that nobody fills is left empty', () => {
    expect(filled(`<p>${blank('count')}</p>`)).toBe('<p></p>');
  });

  test('may have dots, dashes, colons and digits in its name', () => {
    expect(filled(blank('checked.display:by-name_2'), { blanks: { 'checked.display:by-name_2': 'x' } })).toBe('x');
  });
});

describe('a value is text, never HTML and no delimiters', () => {
  test('its special characters are escaped, in text and in attributes', () => {
    const name = `<b a="1" c='2'>&amp;`;
    const safe = '&#60;b a=&#34;1&#34; c=&#39;2&#39;&#62;&#38;amp;';
    expect(filled(`<p title="${blank('name')}">${blank('name')}</p>`, { blanks: { name } })).toBe(
      `<p title="${safe}">${safe}</p>`,
    );
    expect(filled(`<input data-set-value="${blank('name')}">`, { blanks: { name } })).toBe(`<input value="${safe}">`);
    expect(filled(`${rows('people')}${blank('name')}${end}`, { rows: { people: [{ name }] } })).toBe(safe);
  });

  test('delimiters in it stay text', () => {
    const name = `${blank('email')}${outcome('ready')}x${end}${rows('people')}${end}`;
    const page = `${blank('name')}${outcome('ready')}!${end}`;
    expect(filled(page, { blanks: { name, email: 'suzie@example.org' } })).toBe(name);
    expect(filled(page, { blanks: { name, email: 'suzie@example.org' }, outcomes: ['ready'] })).toBe(`${name}!`);
  });

  test.each(['$&', '$1', '$$', "$'", '$`', '$<name>', '\\', '%s'])(
    'the replacement pattern %s stays as it was typed',
    (name) => {
      expect(filled(`[${blank('name')}]`, { blanks: { name } }, (value) => value)).toBe(`[${name}]`);
      expect(filled(`<p data-set-title="${blank('name')}">`, { blanks: { name } }, (value) => value)).toBe(
        `<p title="${name}">`,
      );
    },
  );

  test('whatever is typed, it opens no tag, ends no attribute and reads back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const safe = escapeHtml(typed);
        expect(safe).not.toMatch(/[<>"']|&(?!#\d+;)/);
        expect(safe.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))).toBe(typed);
      }),
      { seed: 2026 },
    );
  });
});

describe('an attribute', () => {
  const input = `<input data-set-value="${blank('value.name')}" data-set-aria-invalid="${blank('invalid.name')}" name="name">`;

  test('is set to its value', () => {
    expect(filled(input, { blanks: { 'value.name': 'Suzie', 'invalid.name': 'true' } })).toBe(
      '<input value="Suzie" aria-invalid="true" name="name">',
    );
  });

  test('is left out when there is no value', () => {
    expect(filled(input, { blanks: { 'value.name': '' } })).toBe('<input name="name">');
  });

  test('may be set by a row', () => {
    const list = `${rows('organisations')}<a data-set-href="${blank('website')}">${blank('name')}</a>${end}`;
    expect(
      filled(list, { rows: { organisations: [{ name: 'A', website: 'https://a.example/' }, { name: 'B' }] } }),
    ).toBe('<a href="https://a.example/">A</a><a>B</a>');
  });
});

describe('a fragment for an outcome', () => {
  const page = `<main>${outcome('ready')}<button>Confirm</button>${end}${outcome('expired')}<p>Too late, ${blank('name')}.</p>${end}</main>`;

  test('is shown when the outcome is named', () => {
    expect(filled(page, { outcomes: ['ready'] })).toBe('<main><button>Confirm</button></main>');
    expect(filled(page, { outcomes: ['expired'], blanks: { name: 'Suzie' } })).toBe(
      '<main><p>Too late, Suzie.</p></main>',
    );
    expect(filled(page, { outcomes: ['expired', 'ready'] })).toBe(
      '<main><button>Confirm</button><p>Too late, .</p></main>',
    );
  });

  test('is not shown when it is not', () => {
    expect(filled(page, { outcomes: ['unknown'] })).toBe('<main></main>');
    expect(filled(page)).toBe('<main></main>');
  });

  test('is shown when the blank of its name has a value', () => {
    const role = `${blank('name')}${outcome('role')}, ${blank('role')}${end}`;
    expect(filled(role, { blanks: { name: 'Suzie', role: 'Director' } })).toBe('Suzie, Director');
    expect(filled(role, { blanks: { name: 'Suzie', role: '' } })).toBe('Suzie');
    expect(filled(role, { blanks: { name: 'Suzie' } })).toBe('Suzie');
    expect(filled(role, { blanks: { role: '0' } })).toBe(', 0');
  });

  test('holds other fragments', () => {
    const nested = `${outcome('a')}1${outcome('b')}2${outcome('a')}3${end}4${end}5${end}6`;
    expect(filled(nested, { outcomes: ['a', 'b'] })).toBe('123456');
    expect(filled(nested, { outcomes: ['a'] })).toBe('156');
    expect(filled(nested, { outcomes: ['b'] })).toBe('6');
  });
});

describe('rows', () => {
  const list = `<ul>${rows('people')}<li>${blank('name')}${outcome('country')} (${blank('country')})${end}</li>${end}</ul>`;

  test('are repeated in their order', () => {
    expect(filled(list, { rows: { people: [{ name: 'Suzie', country: 'GB' }, { name: 'Sam' }] } })).toBe(
      '<ul><li>Suzie (GB)</li><li>Sam</li></ul>',
    );
  });

  test('none leave nothing', () => {
    expect(filled(list, { rows: { people: [] } })).toBe('<ul></ul>');
    expect(filled(list, { rows: { organisations: [{ name: 'x' }] } })).toBe('<ul></ul>');
    expect(filled(list)).toBe('<ul></ul>');
  });

  test('use their own value first, then the page’s', () => {
    const both = `${rows('people')}${blank('name')} of ${blank('letter')};${end}${blank('name')}`;
    expect(filled(both, { blanks: { name: 'page', letter: 'L' }, rows: { people: [{ name: 'row' }, {}] } })).toBe(
      'row of L;page of L;page',
    );
  });

  test('do not leak a value into the next row', () => {
    expect(filled(`${rows('r')}[${blank('x')}]${end}`, { rows: { r: [{ x: '1' }, {}, { x: '3' }] } })).toBe('[1][][3]');
  });
});

describe('a page with a mistake is refused, and the message helps to find it', () => {
  test.each([
    ['a fragment that is not closed', `<p>${outcome('ready')}<b>`, 'the fragment "ready" is not closed'],
    ['rows that are not closed', `${rows('people')}x`, 'the fragment "people" is not closed'],
    ['an inner fragment that is not closed', `${outcome('a')}${outcome('b')}${end}`, 'the fragment "a" is not closed'],
    [
      'two fragments that are not closed, the inner one first',
      `${outcome('a')}${outcome('b')}`,
      'the fragment "b" is not closed',
    ],
    ['a fragment closed twice', `${outcome('a')}${end}${end} here`, 'closed that was not opened, before " here"'],
    ['a fragment that was never opened', `<p>${end}`, 'closed that was not opened'],
  ])('%s', (_, text, message) => {
    expect(() => compile(text)).toThrow(message);
  });
});

describe('a text mail', () => {
  test('keeps a value on its line', () => {
    const value = 'Suzie\r\nBcc: all@example.org\n\nx\u2028y\u2029z\u0085v\u000bt\u000cf';
    expect(filled(`Dear ${blank('name')},\n`, { blanks: { name: value } }, escapeText)).toBe(
      'Dear Suzie Bcc: all@example.org x y z v t f,\n',
    );
  });

  test('has no HTML escapes', () => {
    expect(filled(`${blank('link')}\n`, { blanks: { link: 'http://localhost/?a=1&b="<2>\'' } }, escapeText)).toBe(
      'http://localhost/?a=1&b="<2>\'\n',
    );
  });
});

test('a compiled page can be filled again and again, each time afresh', () => {
  const page = compile(`${blank('n')}${outcome('x')}!${end}${rows('r')}.${end}`);
  expect(fillParts(page, { blanks: { n: '1' }, outcomes: ['x'], rows: { r: [{}, {}] } })).toBe('1!..');
  expect(fillParts(page, { blanks: { n: '2' } })).toBe('2');
});

test('the names on a page are listed with the rows they stand in', () => {
  const names = namesIn(
    compile(
      `${blank('name')}${outcome('a')}<i data-set-id="${blank('id')}">${end}${rows('r')}${outcome('b')}${blank('name')}${end}${end}`,
    ),
  );
  expect(names.blanks).toEqual(
    new Map([
      ['name', new Set([null, 'r'])],
      ['id', new Set([null])],
    ]),
  );
  expect(names.outcomes).toEqual(new Set(['a', 'b']));
  expect(names.rows).toEqual(new Set(['r']));
});
