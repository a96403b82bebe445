import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { pdfSizePlaceholder } from '#blanks/pdfSizePlaceholder.ts';
import { takeParts } from '#publish/page/partOf.ts';
import { assetsOf } from './assetsOf.ts';

const page = (head: string, pdfFoot: string | null) => {
  const html = `<!DOCTYPE html><html lang="en" dir="ltr"><head><link rel="canonical" href="https://letter.example/en/faq">${head}</head><body><main><article data-part="text"><h1>Title</h1></article><p class="paper">PDF, ${pdfSizePlaceholder} kB</p></main></body></html>`;
  return { html, document: takeParts(parseDocument(html)), pdfFoot };
};

test('a page tells the size of the PDF that was set from it', () => {
  const made = assetsOf(page('<link rel="alternate" type="application/pdf" href="/pdf/en/faq.pdf">', 'Revision 1'));
  expect([...made.assets.keys()]).toEqual(['/pdf/en/faq.pdf']);
  expect(made.html).toContain(`PDF, ${Math.ceil((made.assets.get('/pdf/en/faq.pdf')?.length ?? 0) / 1000)} kB`);
});

test('a page that tells the size of a PDF and names none stops the build', () => {
  expect(() => assetsOf(page('', null))).toThrow('names none');
});
