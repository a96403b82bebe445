import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from './check/checkContent.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const room of ['sources', 'glossary', 'helplines'])
    cpSync(join('content', room), join(folder, room), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes a file of the copy; the change must find what it changes. */
function change(file: string, from: string | RegExp, to: string) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

const lineOf = (file: string, line: string) => readFileSync(join(folder, file), 'utf8').split('\n').indexOf(line) + 1;

test('the collections of the portal have no fault', () => {
  expect(checkContent(folder)).toEqual([]);
});

test('the timeline is in the order of its days', () => {
  cpSync('content/timeline', join(folder, 'timeline'), { recursive: true });
  const misplaced = () => checkContent(folder).filter(({ message }) => message.includes('move the entry up'));
  expect(misplaced()).toEqual([]);
  change('timeline/facts.yaml', 'date: "2023-01-19"', 'date: "2022-01-19"');
  expect(misplaced()).toEqual([
    expect.objectContaining({
      line: lineOf('timeline/facts.yaml', '    date: "2022-01-19"'),
      message: 'of "tl-2023-01" is earlier than that of the entry above it; move the entry up',
    }),
  ]);
});

describe('a collection', () => {
  test('with an entry that has no words in a language names the language and the entry', () => {
    change('glossary/words.es.yaml', '  metadata:', '  metadatos:');
    expect(checkContent(folder)).toEqual([
      {
        file: 'glossary/words.es.yaml',
        line: lineOf('glossary/words.es.yaml', 'terms:'),
        field: 'terms.metadata',
        message: 'is missing; glossary/facts.yaml has it, so write its words',
      },
      {
        file: 'glossary/words.es.yaml',
        line: lineOf('glossary/words.es.yaml', '  metadatos:'),
        field: 'terms.metadatos',
        message: 'has words for an entry that glossary/facts.yaml does not have; did you mean "metadata"?',
      },
    ]);
  });

  test('that cites an unknown source names the line', () => {
    change('glossary/facts.yaml', '"isoc-css"', '"nobody"');
    const [fault] = checkContent(folder);
    expect(fault).toMatchObject({
      file: 'glossary/facts.yaml',
      message: 'there is no source "nobody" in content/sources',
    });
    expect(readFileSync(join(folder, 'glossary/facts.yaml'), 'utf8').split('\n')[(fault?.line ?? 0) - 1]).toContain(
      'nobody',
    );
  });

  test('with an entry that stands twice is refused', () => {
    const line = lineOf('glossary/facts.yaml', '  - id: "metadata"');
    change('glossary/facts.yaml', 'id: "encryption"', 'id: "metadata"');
    expect(checkContent(folder)).toContainEqual({
      file: 'glossary/facts.yaml',
      line,
      field: 'metadata',
      message: 'stands twice; give one another id',
    });
  });

  test('translated without saying from which revision is refused', () => {
    change('glossary/words.ar.yaml', /^translates: \d+/m, 'reviewedBy: "Nobody"');
    expect(checkContent(folder).map(({ file, field }) => `${file} ${field}`)).toEqual([
      'glossary/words.ar.yaml translates',
    ]);
  });
});

test('a helpline without the day on which it was checked is refused', () => {
  change('helplines/facts.yaml', '        verified: "2026-11-22"\n', '');
  expect(checkContent(folder)).toEqual([
    expect.objectContaining({ file: 'helplines/facts.yaml', field: 'places.0.entries.0.verified' }),
  ]);
});
