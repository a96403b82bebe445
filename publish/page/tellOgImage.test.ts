import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { takeParts } from './partOf.ts';
import { tellOgImage } from './tellOgImage.ts';

const head =
  '<meta property="og:title" content="A letter"><meta property="og:site_name" content="Private &amp; Protected"><meta property="og:image" content="https://letter.example/og/en/letters/a.png"><meta property="og:image:alt" content="The title “A letter”">';

test.each([
  ['what is asked for', '<p data-part="request">Detect.</p><p data-part="request">Report.</p>', ': Detect. Report.'],
  ['a number', '<p data-part="value">36.2 million</p>', ': 36.2 million'],
  ['a title alone', '<p>Words</p>', ''],
])('an og image is told with all that stands on it: %s', (_, body, more) => {
  const page = takeParts(
    parseDocument(`<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`),
  );
  tellOgImage(page);
  const alts = DomUtils.findAll(({ attribs }) => attribs.property === 'og:image:alt', page.children);
  expect(alts.map(({ attribs }) => attribs.content)).toEqual([`The title “A letter”${more}`]);
});
