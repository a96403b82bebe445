import { expect, test } from 'vitest';
import { drawOgImage } from './drawOgImage.ts';

const name = 'Private & Protected';
const sizeOf = (png: Uint8Array) => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)];

test.each([
  ['a short title', 'Voices', 'en'],
  ['a title with signs of the typesetter', '#panic("x") \\" $x$ // *a* @b <c> [d', 'en'],
  [
    'a title of four lines',
    'What organisations that protect children ask of services that encrypt messages, told in our words and with sources',
    'en',
  ],
  ['an Arabic title', 'خصوصية وحماية: رسالة مفتوحة بشأن التشفير والأطفال (NCMEC)', 'ar'],
] as const)('%s gives a picture of the size that services ask for, light enough for a phone', (_, title, locale) => {
  const png = drawOgImage({ title, name, locale });
  expect(sizeOf(png)).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(90_000);
});

test('another title is another picture', () => {
  expect(drawOgImage({ title: 'Voices', name, locale: 'en' })).not.toEqual(
    drawOgImage({ title: 'Voces', name, locale: 'en' }),
  );
});

test('a figure has its number and its columns on the picture, and not only its title', () => {
  const title = { title: 'Reports', name, locale: 'en' } as const;
  const chart =
    '<svg class="columns"><rect x="10%" y="20%" width="30%" height="60%"></rect><text x="25%" y="20%" dy="-0.4em">36.2</text></svg>';
  const pictures = [title, { ...title, value: '36.2 million' }, { ...title, value: '36.2 million', chart }].map(
    drawOgImage,
  );
  expect(pictures.map(sizeOf)).toEqual(Array(3).fill([1200, 630]));
  expect(new Set(pictures.map((png) => Buffer.from(png).toString('base64'))).size).toBe(3);
});

test('what is asked for stands under the title, and makes way where it is too long', () => {
  const title = { title: 'An open letter', name, locale: 'en' } as const;
  const requests = ['Detect at least as well as today.', 'Report quickly and usefully.'];
  const asking = drawOgImage({ ...title, requests });
  expect(sizeOf(asking)).toEqual([1200, 630]);
  expect(asking).not.toEqual(drawOgImage({ ...title, requests: requests.slice(1) }));
  expect(drawOgImage({ ...title, requests: [`${'much too long a request '.repeat(60)}`] })).toEqual(drawOgImage(title));
});
