import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '#harness/freePort.ts';
import { lettersAt } from './lettersAt.ts';

/** A site that answers with its list of letters, in the language of who asks, as the server fills it in. */
const site = createServer(({ url }, answer) => {
  if (url === '/letters') answer.writeHead(302, { location: '/en/letters' }).end();
  else if (url === '/en/letters')
    answer.end(
      '<a href="/en/letters">All</a><a href="/en/letters/safeguards#sign">x</a><a href="/en/letters/harbour">y</a>',
    );
  else answer.writeHead(404).end('{}');
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(() => site.close());

test('the letters are those of the list that the server fills in, not of what was printed', async () => {
  expect(await lettersAt(`${origin}/`)).toEqual(['harbour', 'safeguards']);
});

test('a site that is not there is told with its address and what to look at', async () => {
  const nowhere = `http://127.0.0.1:${await freePort()}`;
  await expect(lettersAt(nowhere)).rejects.toThrow(
    `${nowhere}/letters does not answer (ECONNREFUSED): look at how the address is written`,
  );
  await expect(lettersAt(`${origin}/nothing`)).rejects.toThrow('/nothing/letters answers 404');
});
