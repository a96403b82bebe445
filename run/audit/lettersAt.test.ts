import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lettersAt } from './lettersAt.ts';

/** A site whose map was made while the harbour's letter was a draft. */
const site = createServer(({ url }, answer) => {
  if (url === '/sitemap.xml') answer.end('<loc>https://a.example/en/letters/safeguards</loc>');
  else answer.writeHead(url === '/api/letters/harbour' ? 200 : 404).end('{}');
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(() => site.close());

test('a letter that was opened after the map was made is found by its name', async () => {
  expect(await lettersAt(`${origin}/`, 'harbour')).toEqual(['harbour']);
});

test('one that is nowhere is answered with those of the map, and so is nobody who names none', async () => {
  expect(await lettersAt(origin, 'harbor')).toEqual(['safeguards']);
  expect(await lettersAt(origin)).toEqual(['safeguards']);
});
