import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { checkOutline } from './checkOutline.ts';

const faults = (html: string) => checkOutline(parseDocument(html));

test('a page whose parts are named and in order has no fault', () => {
  expect(
    faults(`<h1>A</h1><h2 id="b">B</h2><h3>C</h3><h2>D</h2><ul><li>one</li></ul><dl><div><dt>a</dt><dd>b</dd></div></dl>
      <img src="x.svg" alt=""><svg role="img" aria-labelledby="t"><title id="t">A lock</title></svg>
      <svg role="img"><title>A key</title></svg><a href="#b"><img src="y.png" alt="To B"></a><a id="anchor"></a>
      <label for="name">Name</label><input id="name" aria-describedby="b t"><details><summary>More</summary></details>`),
  ).toEqual([]);
});

test.each([
  ['a heading that skips a level', '<h1>A</h1><h3>B</h3>', 'has an h3 right after an h1'],
  ['an image that says nothing of itself', '<img src="x.png">', 'has an image without words: x.png'],
  ['a drawing without a name', '<svg role="img"><path d="M0"/></svg>', 'has a drawing without a name: <svg>'],
  ['a link without words', '<a href="/en"><img src="x.png" alt=""></a>', 'has a <a> without words: /en'],
  ['a button without words', '<button class="x"> </button>', 'has a <button> without words: x'],
  ['what is no entry in a list', '<ul><li>one</li><p>two</p></ul>', 'has a <p> right within a <ul>'],
  ['what is no term in a list of terms', '<dl><dt>a</dt><p>b</p></dl>', 'has a <p> right within a <dl>'],
  ['an id that stands twice', '<p id="a">x</p><p id="a">y</p>', 'has the id "a" twice'],
  ['a label of nothing', '<label for="nane">Name</label>', 'names the id "nane", which is not there'],
  ['a description that is not there', '<p aria-describedby="x">y</p>', 'names the id "x", which is not there'],
])('%s is told', (_, html, fault) => {
  expect(faults(html)).toEqual([fault]);
});

test('the outcomes of a page that is filled may each have the same id', () => {
  expect(faults('⟦?some⟧<p id="a">x</p>⟦/⟧⟦?none⟧<p id="a">y</p>⟦/⟧')).toEqual([]);
});

test.each([
  ['in what is always shown and in an outcome', '<p id="a">x</p>⟦?some⟧<p><b id="a">y</b></p>⟦/⟧'],
  ['twice in one outcome', '⟦?some⟧<p id="a">x</p>⟦/⟧<p>⟦?some⟧<b id="a">y</b>⟦/⟧</p>'],
  ['in an outcome and in one within it', '⟦?some⟧<p id="a">x</p>⟦?more⟧<p id="a">y</p>⟦/⟧⟦/⟧'],
  ['in a row, which is repeated', '⟦*rows⟧<p id="a">x</p>⟦/⟧'],
])('an id may not stand %s', (_, html) => expect(faults(html)).toEqual(['has the id "a" twice']));

test('but once in a row, with what is filled in', () => {
  expect(faults('⟦*rows⟧<p id="a-⟦number⟧">x</p>⟦/⟧')).toEqual([]);
});
