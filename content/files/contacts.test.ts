import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ownLetter } from '#content/check/letterForTests.ts';
import { fieldsPart } from '#content/readFields.ts';
import { contactsOf, withoutContacts } from './contacts.ts';

const secret = 'registro-secreto@autoridad.example';

test('what a site is printed from has no contact of an addressee, and all else of the letter', () => {
  const told = withoutContacts('letters/es/puerto.mdx', ownLetter);
  expect(ownLetter).toContain(secret);
  expect(told).not.toContain('contact');
  const fields = (text: string) => parse(fieldsPart('a.mdx', text));
  const { contact: _, ...port } = fields(ownLetter).addressees[0];
  expect(fields(told)).toEqual({ ...fields(ownLetter), addressees: [port, fields(ownLetter).addressees[1]] });
  expect(told.split('---').at(-1)).toBe(ownLetter.split('---').at(-1));
  expect(withoutContacts('faq/es/puerto.mdx', ownLetter), 'of a text that is no letter').toBe(ownLetter);
});

test('the organisers find them in the file of the original, whatever its language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contacts-'));
  mkdirSync(join(folder, 'letters/es'), { recursive: true });
  writeFileSync(join(folder, 'letters/es/puerto.mdx'), ownLetter);
  expect(contactsOf(folder, 'puerto').map(({ id, contact }) => [id, contact])).toEqual([
    ['port', secret],
    ['city', undefined],
  ]);
  expect(contactsOf(folder, 'nowhere')).toEqual([]);
  rmSync(folder, { recursive: true });
});
