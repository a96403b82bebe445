import { expect, test } from 'vitest';
import { attachmentProblem, largestAttachment } from './attachment.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a PDF file', bytes('%PDF-1.7\n…\n%%EOF\n'), null],
  ['nothing', bytes(''), 'attachment:empty'],
  ['a page that calls itself one', bytes('<html>%PDF-1.7 %%EOF'), 'attachment:not-pdf'],
  ['a PDF file that was cut off', bytes(`%PDF-1.7\n${'x'.repeat(2000)}`), 'attachment:not-pdf'],
  ['more than is served', new Uint8Array(largestAttachment + 1), 'attachment:too-large'],
])('an attachment is taken, or refused with the reason: %s', (_, file, problem) => {
  expect(attachmentProblem(file)).toBe(problem);
});
