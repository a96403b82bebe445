import { expect, test } from 'vitest';
import { frameStyle } from './frameStyle.ts';

const style =
  ':root{--surface:#fcf9f3;--lamp:#f3b63c;--gap:1rem}@media (prefers-color-scheme:dark){:root{--surface:#10171f;--lamp:#f5bf55}}';

test('a frame is dark or light by its class, in the colours that its page has by night and by day', () => {
  const [always = '', atNight = ''] = frameStyle(style, null).split(/(?=@media)/);
  expect(always).toContain('{:root:where(.dark){color-scheme:dark;--surface:#10171f;--lamp:#f5bf55}');
  expect(atNight).toMatch(
    /prefers-color-scheme:dark\){:root:where\(\.light\){color-scheme:light;--surface:#fcf9f3;--lamp:#f3b63c}/,
  );
  for (const rules of [always, atNight]) expect(rules).toContain('@media screen and (forced-colors:none)');
});

test('a frame has a colour of the list by day, by night and in either theme, with the text that is read best on it', () => {
  const [always = '', atNight = ''] = frameStyle(style, null).split(/(?=@media)/);
  expect(always).toContain(':root.in-blue{--lamp:#1d4a75;--on-lamp:#fcf9f3}');
  expect(always).toContain(':root.in-blue:where(.dark){--lamp:#a5cbee;--on-lamp:#14202e}');
  expect(atNight).toContain(':root.in-blue:where(:not(.light)){--lamp:#a5cbee;--on-lamp:#14202e}');
});

test('the colours of a letter follow the theme as well; one of the list stands before them', () => {
  const rules = frameStyle(style, '#573a86 #c9b6ee');
  expect(rules).toContain(':root{--lamp:#573a86;--on-lamp:#fcf9f3}:root:where(.dark){--lamp:#c9b6ee;');
  expect(rules.indexOf(':root{--lamp:#573a86')).toBeLessThan(rules.indexOf(':root.in-blue{'));
});

test('a colour that does not stand out stops the build', () => {
  expect(() => frameStyle(style, '#f3e03c #a5cbee')).toThrow(/colours\.light #f3e03c stands out/);
  expect(() => frameStyle(style.replace('#10171f', '#a5cbee'), null)).toThrow(
    /blue's colours\.dark #a5cbee stands out/,
  );
});
