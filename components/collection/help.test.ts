import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Facts } from '#content/schema/collections.ts';
import { needs } from '#content/schema/helplines.ts';
import { timeZonesOf } from '#i18n/timeZones.ts';

const style = readFileSync('components/collection/help.css', 'utf8');
const { places } = parse(readFileSync('content/helplines/facts.yaml', 'utf8')) as Facts<'helplines'>;

test.each(places)('whoever chooses $code sees it, and nothing else but what helps everywhere', ({ code }) => {
  const kept = code === 'INT' ? '#INT' : `#${code}, #INT`;
  expect(style).toContain(
    `main:has(#country option[value="${code}"]:checked) .place:not(${kept}, :target, :has(:target))`,
  );
});

test('no country is chosen that the directory does not have', () => {
  const styled = [...style.matchAll(/#country option\[value="(\w+)"\]/g)].map(([, code]) => code);
  expect(styled).toEqual(places.map(({ code }) => code));
});

test.each(needs)('whoever chooses %s sees only that, and how much there is', (need) => {
  const chosen = `main:has(#need option[value="${need}"]:checked)`;
  expect(style.replaceAll(/\s+/g, ' ')).toContain(`${chosen} [data-need]:not([data-need~="${need}"], :target)`);
  expect(style).toContain(`${chosen} [data-for="${need}"]`);
});

test.each(places.filter(({ code }) => code !== 'INT'))(
  'the clock of a device in $code tells its country',
  ({ code }) => {
    expect(timeZonesOf(code).length).toBeGreaterThan(0);
  },
);
