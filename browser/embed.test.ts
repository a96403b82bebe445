import { beforeAll, beforeEach, expect, test, vi } from 'vitest';

const portal = 'https://letter.example';
const frame = (src: string) => ({ src, contentWindow: { postMessage: vi.fn() }, height: '' });
const ours = frame(`${portal}/embed/en/faq/data`);
const another = frame(`${portal}/embed/en/positions/ncmec`);
const theirs = frame('https://evil.example/embed/en/faq/data');
const lookalike = frame('https://letter.example.evil.example/embed/en');
const notEmbed = frame(`${portal}/en/faq`);
const all = [theirs, lookalike, notEmbed, another, ours];
let hear = (_: { source: object; origin: string; data: unknown }) => {};
const define = vi.fn();

/** Loads the script of a page that embeds us, as its browser does: as a module, whose document does not tell where it came from. */
beforeAll(async () => {
  vi.stubGlobal('document', {
    currentScript: null,
    scripts: [{ src: 'https://theirs.example/x.js' }, { src: `${portal}/embed.0123456789.js` }],
    querySelectorAll: () => all,
  });
  vi.stubGlobal(
    'HTMLElement',
    class {
      isConnected = true;
      attributes: Record<string, string> = {};
      getAttribute(name: string) {
        return this.attributes[name] ?? null;
      }
      querySelector() {
        return null;
      }
    },
  );
  vi.stubGlobal('customElements', { get: () => undefined, define });
  vi.stubGlobal('addEventListener', (name: string, listener: typeof hear) => {
    if (name === 'message') hear = listener;
  });
  // It is a script and no module; only a test imports it.
  const script = './embed.ts';
  await import(/* @vite-ignore */ script);
});
beforeEach(() => {
  for (const one of all) one.height = '';
});

test('A frame takes the height that it tells itself and nothing else, within bounds; nobody tells it for another', () => {
  const hearOurs = (data: unknown, origin = portal) => hear({ source: ours.contentWindow, origin, data });
  hearOurs({ type: 'height', height: 700.2, src: 'https://evil.example/', innerHTML: '<b>' });
  expect(ours).toEqual({ ...ours, src: `${portal}/embed/en/faq/data`, height: '701' });
  for (const [told, taken] of [
    [1e9, '20000'],
    [-5, '40'],
  ] as const) {
    hearOurs({ type: 'height', height: told });
    expect(ours.height).toBe(taken);
  }
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
    hearOurs(data);
  for (const stranger of [theirs, lookalike, notEmbed])
    hear({ source: stranger.contentWindow, origin: 'https://evil.example', data: { type: 'height', height: 9 } });
  hear({ source: {}, origin: portal, data: { type: 'height', height: 9 } });
  expect(ours.height).toBe('40');
  expect([another, theirs, lookalike, notEmbed].map(({ height }) => height)).toEqual(['', '', '', '']);
});

test('A frame that went to another site is not heard; one in a sandbox, which has no name, is', () => {
  const height = { type: 'height', height: 500 };
  hear({ source: ours.contentWindow, origin: 'https://evil.example', data: height });
  expect(ours.height).toBe('');
  hear({ source: ours.contentWindow, origin: 'null', data: height });
  expect(ours.height).toBe('500');
});

test('Frames that spoke before the script came are asked, and no others', () => {
  for (const { contentWindow } of [ours, another])
    expect(contentWindow.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'ready' }, '*');
  for (const { contentWindow } of [theirs, lookalike, notEmbed])
    expect(contentWindow.postMessage).not.toHaveBeenCalled();
});

test('The element has its name once', () => {
  expect(define).toHaveBeenCalledExactlyOnceWith('private-protected-embed', expect.any(Function));
});

test('A kind that there is not, and a slug that cannot be right, are said to who builds the page, once', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const [, Element] = define.mock.calls[0] ?? [];
  const show = (attributes: Record<string, string>) => {
    try {
      Object.assign(new Element(), { attributes }).attributeChangedCallback();
    } catch {
      // Frames are made by browsers alone; what is looked at is what was said before.
    }
    return warn.mock.calls.splice(0).join();
  };
  expect(show({ kind: 'counter', slug: 'safeguards' })).toMatch(/kind="counter" is none of position, ask,.*, count,/);
  expect(show({ kind: 'counter', slug: 'safeguards' })).toBe('');
  expect(show({ kind: 'constructor' })).toContain('is none of');
  expect(show({ kind: 'ask', slug: 'ncmec' })).toContain('slug="ncmec" does not fit kind="ask"');
  expect(show({ kind: 'letter' })).toContain('slug="" does not fit');
  const right = [
    { kind: 'count', slug: 'safeguards' },
    { kind: 'ask', slug: 'ncmec/ask-2' },
    { kind: 'timeline', slug: '' },
  ];
  for (const one of right) expect(show(one), one.kind).toBe('');
});
