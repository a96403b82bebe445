import { expect, test } from 'vitest';
import { mailDomain } from './mailDomain.ts';

test.each([
  ['x@catch-all.example', 'catch-all.example'],
  ['x@a.b.catch-all.example', 'catch-all.example'],
  ['X@CATCH-ALL.example.', 'catch-all.example'],
  ['x@mail.school.co.uk', 'school.co.uk'],
  ['x@bücher.example', 'xn--bcher-kva.example'],
  ['x@googlemail.com', 'gmail.com'],
  ['catch-all.example', 'catch-all.example'],
  ['x@co.uk', 'co.uk'],
])('Of %s somebody registered %s', (address, domain) => {
  expect(mailDomain(address)).toBe(domain);
});
