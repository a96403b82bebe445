import { describe, expect, test } from 'vitest';
import { faultsWith } from '#content/check/contentForTests.ts';
import { kinds } from '#content/schema/kinds.ts';
import { partner } from '#content/schema/partner.ts';
import { source } from '#content/schema/source.ts';
import { type Beginning, skeleton } from './skeleton.ts';

const today = '2026-11-26';
const beginnings = [...Object.keys(kinds), 'sources', 'partners'] as Beginning[];

describe.each(beginnings)('What is begun of %s', (kind) => {
  const file = kind === 'sources' || kind === 'partners' ? `${kind}/begun.yaml` : `${kind}/en/begun.mdx`;
  const written = skeleton(kind, today);
  const schema = kind === 'sources' ? source : kind === 'partners' ? partner : kinds[kind].schema;

  test('has every field of its schema, with what it means, but those of translations', () => {
    for (const [name, field] of Object.entries(schema.shape)) {
      if (name === 'translates' || name === 'reviewedBy') continue;
      expect(written).toMatch(new RegExp(`^(# )?${name}:`, 'm'));
      expect(written, name).toContain(field.description ?? 'no description');
    }
    expect(written).not.toMatch(/translates|reviewedBy/);
  });

  test('is refused by the check until it is filled in, which names what is empty by its line', () => {
    const faults = faultsWith({ [file]: written });
    expect(faults.length).toBeGreaterThan(1);
    // That no letter is featured is said of the small folder of this test.
    for (const { file: named, line, field, message } of faults.filter(({ field }) => field !== 'featured')) {
      expect(named).toBe(file);
      expect(message).not.toMatch(/is not a field|YAML|undefined/);
      if (field !== '(body)') expect(`${field}: ${written.split('\n')[line - 1]}`).toMatch(/""|: *$|\[\]/);
    }
  });
});

test('A source that is filled in passes', () => {
  const filled = skeleton('sources', today)
    .replace('url: ""', 'url: "https://iwf.example/report"')
    .replace('kind: ""', 'kind: "ngo"')
    .replace('reliability: ""', 'reliability: "primary"')
    .replaceAll('""', '"2026"');
  expect(faultsWith({ 'sources/begun.yaml': filled })).toEqual([]);
});
