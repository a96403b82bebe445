import { beforeEach, expect, test, vi } from 'vitest';
import { secretIn, tellHeight } from './tellHeight.ts';

const parent = { postMessage: vi.fn() };
const element = { getBoundingClientRect: () => ({ height: 411.2 }) };
let hear = (_: { source: unknown; data: unknown }) => {};
let resized = () => {};

/** Runs the script of a frame at an address. */
function load(hash: string, round: object = parent) {
  vi.stubGlobal('window', { name: 'the frame' });
  vi.stubGlobal('parent', round);
  vi.stubGlobal('location', { hash });
  vi.stubGlobal('document', { documentElement: element });
  vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => {
    hear = listener;
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        resized = tell;
      }
      observe() {}
    },
  );
  tellHeight();
}

beforeEach(() => {
  parent.postMessage.mockClear();
  hear = () => {};
  resized = () => {};
});

const told = () => parent.postMessage.mock.calls.map(([message]) => message);

test('A frame tells how high its content is at once, and whenever that changes', () => {
  load('');
  const height = { type: 'height', height: 412 };
  expect(told()).toEqual([height]);
  resized();
  expect(told()).toEqual([height, height]);
});

test('In WordPress it says it in its words too, with the secret from its address, whatever stands before that', () => {
  load('#ask-2#?secret=aB3');
  expect(told()).toEqual([
    { type: 'height', height: 412 },
    { message: 'height', value: 412, secret: 'aB3' },
  ]);
});

test('The page round it may ask, in either language', () => {
  load('');
  parent.postMessage.mockClear();
  hear({ source: parent, data: { type: 'ready' } });
  expect(told()).toEqual([{ type: 'height', height: 412 }]);
  hear({ source: parent, data: { message: 'ready', secret: 'x1' } });
  expect(told().at(-1)).toEqual({ message: 'height', value: 412, secret: 'x1' });
});

test('Who is not the page round the frame is not answered, whatever is asked', () => {
  load('');
  parent.postMessage.mockClear();
  for (const source of [null, {}, globalThis]) hear({ source, data: { type: 'ready' } });
  hear({ source: {}, data: { message: 'ready', secret: 'x1' } });
  for (const data of [
    null,
    'ready',
    [],
    { message: 'ready' },
    { message: 'ready', secret: '"><script>' },
    { type: 'go' },
  ])
    hear({ source: parent, data });
  expect(told()).toEqual([]);
});

test('Outside of a frame it says nothing', () => {
  load('');
  parent.postMessage.mockClear();
  vi.stubGlobal('window', parent);
  resized = () => {};
  tellHeight();
  resized();
  expect(told()).toEqual([]);
});

test.each([
  ['#?secret=Ab1', 'Ab1'],
  ['#x?secret=Ab1', 'Ab1'],
  ['#?secret=', ''],
  ['#?secret=<b>', ''],
  ['#mysecret=Ab1', ''],
  ['', ''],
])('The secret in %j is %j', (hash, secret) => expect(secretIn(hash)).toBe(secret));
