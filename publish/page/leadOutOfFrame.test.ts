import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { leadOutOfFrame } from './leadOutOfFrame.ts';

test('links of a frame open in the whole window, but for places in the frame and where a link says otherwise', () => {
  const document = parseDocument('<a href="/en">1</a><a href="#x">2</a><a>3</a><a href="/en" target="_blank">4</a>');
  leadOutOfFrame(DomUtils.findAll(() => true, document.children));
  expect(DomUtils.getElementsByTagName('a', document).map(({ attribs }) => attribs.target)).toEqual([
    '_top',
    undefined,
    undefined,
    '_blank',
  ]);
});
