import { expect, test, vi } from 'vitest';

const frame = (src: string) => ({ src, contentWindow: {}, height: '' });
const ours = frame('https://letter.example/embed/en/faq/data');
const another = frame('https://letter.example/embed/en/positions/ncmec');
const theirs = frame('https://evil.example/embed/en/faq/data');
const lookalike = frame('https://letter.example.evil.example/embed/en');
const notEmbed = frame('https://letter.example/en/faq');
let hear = (_: { source: object; data: unknown }) => {};

/** Loads the script of a page that embeds us, as its browser does. */
async function load() {
  vi.stubGlobal('document', {
    currentScript: { src: 'https://letter.example/embed.js' },
    querySelectorAll: () => [theirs, lookalike, notEmbed, another, ours],
  });
  vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => {
    hear = listener;
  });
  // It is a script and no module; only a test imports it.
  const script = './embed.ts';
  await import(/* @vite-ignore */ script);
}

test('A frame takes the height that it tells itself and nothing else, within bounds; nobody tells it for another', async () => {
  await load();
  hear({
    source: ours.contentWindow,
    data: { type: 'height', height: 700.2, src: 'https://evil.example/', innerHTML: '<b>' },
  });
  expect(ours).toEqual({ src: 'https://letter.example/embed/en/faq/data', contentWindow: {}, height: '701' });
  for (const [told, taken] of [
    [1e9, '6000'],
    [-5, '80'],
  ] as const) {
    hear({ source: ours.contentWindow, data: { type: 'height', height: told } });
    expect(ours.height).toBe(taken);
  }
  const before = structuredClone(ours);
  for (const data of [
    null,
    'height',
    700,
    [],
    { type: 'height' },
    { type: 'height', height: '700' },
    { type: 'height', height: Number.NaN },
    { type: 'x', height: 9 },
  ])
    hear({ source: ours.contentWindow, data });
  for (const stranger of [theirs, lookalike, notEmbed])
    hear({ source: stranger.contentWindow, data: { type: 'height', height: 9 } });
  hear({ source: {}, data: { type: 'height', height: 9 } });
  expect(ours).toEqual(before);
  expect([another, theirs, lookalike, notEmbed].map(({ height }) => height)).toEqual(['', '', '', '']);
});
