import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Logo } from './Wordmark.tsx';

/** The envelope and its flap; the lit window is larger in the icon, which is seen small. */
const outline = (svg: string) => [...svg.matchAll(/ d="([^"]+)"/g)].slice(0, 2).map(([, d]) => d);

test.each(['icon.svg', 'wordmark.svg'])('the logo of %s is drawn as in the head of each page', (file) => {
  expect(outline(readFileSync(`public/${file}`, 'utf8'))).toEqual(outline(renderToStaticMarkup(createElement(Logo))));
});
