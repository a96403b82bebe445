import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { faultsWith, original, position, source, translation, views, words } from './contentForTests.ts';

const inPosition = (from: string, to: string) => faultsWith({ 'positions/en/ecpat.mdx': position.replace(from, to) });
const inOriginal = (from: string, to: string) => faultsWith({ 'faq/en/lock.mdx': original.replace(from, to) });
const inTranslation = (from: string, to: string) => faultsWith({ 'faq/es/lock.mdx': translation.replace(from, to) });
const inSource = (from: string, to: string) => faultsWith({ 'sources/iwf-2019.yaml': source.replace(from, to) });

test('a small content folder without fault passes, with or without the other kinds', () => {
  expect(faultsWith({})).toEqual([]);
});

describe('a fact without its source is named', () => {
  const ecpat = { file: 'positions/en/ecpat.mdx' };

  test('an ask that leaves its sources out', () => {
    expect(inPosition('another."\n    sources:\n      - "iwf-2019"', 'another."')).toEqual([
      { ...ecpat, line: 13, field: 'asks.1.sources', message: 'is missing; add it. What it is: Where it stands.' },
    ]);
  });
  test('an ask with an empty list of sources', () => {
    expect(inPosition('thing."\n    sources: ["iwf-2019"]', 'thing."\n    sources: []')).toEqual([
      { ...ecpat, line: 12, field: 'asks.0.sources', message: 'needs at least one source' },
    ]);
  });
  test('a source that is not in content/sources, in a list', () => {
    expect(inPosition('      - "iwf-2019"', '      - "iwf-2019"\n      - "iwf-2091"')).toEqual([
      {
        ...ecpat,
        line: 16,
        field: 'asks.1.sources.1',
        message: 'there is no source "iwf-2091" in content/sources; did you mean "iwf-2019"?',
      },
    ]);
  });
  test('a source that is not in content/sources, of one sentence', () => {
    expect(inPosition('aboutSources: ["iwf-2019"]', 'aboutSources: ["iwf"]')).toEqual([
      { ...ecpat, line: 8, field: 'aboutSources.0', message: 'there is no source "iwf" in content/sources' },
    ]);
  });
  test('an original statement that is not in content/sources', () => {
    expect(inPosition('original: "iwf-2019"', 'original: "toString"')).toMatchObject([
      { ...ecpat, line: 21, field: 'original', message: 'is not a source id (small letters, digits, hyphens)' },
    ]);
    expect(inPosition('original: "iwf-2019"', 'original: "constructor"')).toMatchObject([
      { ...ecpat, line: 21, field: 'original', message: 'there is no source "constructor" in content/sources' },
    ]);
  });
});

describe('a field that is not as the schema says is named', () => {
  test('missing', () => {
    expect(inOriginal('summary: "A lock."\n', '')).toEqual([
      {
        file: 'faq/en/lock.mdx',
        line: 1,
        field: 'summary',
        message: 'is missing; add it. What it is: One or two plain sentences for lists, cards and search results.',
      },
    ]);
  });
  test('empty', () => {
    expect(inOriginal('summary: "A lock."', 'summary: ""')).toMatchObject([
      { file: 'faq/en/lock.mdx', line: 3, field: 'summary' },
    ]);
  });
  test('unknown, every one of them, also when its value begins on the next line', () => {
    expect(inOriginal('order: 1\n', 'oder: 1\norder: 1\ntags:\n  - "a"\n')).toEqual([
      { file: 'faq/en/lock.mdx', line: 4, field: 'oder', message: 'is not a field here; did you mean "order"?' },
      {
        file: 'faq/en/lock.mdx',
        line: 6,
        field: 'tags',
        message: expect.stringContaining('is not a field here; the fields are title, summary, updated'),
      },
    ]);
  });
  test('misspelt, once: that it is missing too need not be told', () => {
    expect(inOriginal('order: 1\n', 'oder: 1\n')).toEqual([
      { file: 'faq/en/lock.mdx', line: 4, field: 'oder', message: 'is not a field here; did you mean "order"?' },
    ]);
  });
  test('unknown inside an item of a list', () => {
    expect(inPosition('another."', 'another."\n    source: "iwf-2019"')).toEqual([
      {
        file: 'positions/en/ecpat.mdx',
        line: 14,
        field: 'asks.1.source',
        message: 'is not a field here; did you mean "sources"?',
      },
    ]);
  });
  test('a topic that is not in the list of topics', () => {
    expect(inPosition('["messaging"]', '["messaging", "mesaging"]')).toEqual([
      {
        file: 'positions/en/ecpat.mdx',
        line: 20,
        field: 'topics.1',
        message: 'there is no topic "mesaging" in content/topics/facts.yaml; did you mean "messaging"?',
      },
    ]);
  });
  test('a kind of source that is not in the list of kinds', () => {
    expect(inSource('kind: "ngo"', 'kind: "charity"')).toMatchObject([
      { file: 'sources/iwf-2019.yaml', line: 6, field: 'kind' },
    ]);
  });
  test('an address that is not a web address', () => {
    expect(inSource('https://iwf.example/report', 'javascript:alert(1)')).toMatchObject([
      { file: 'sources/iwf-2019.yaml', line: 4, field: 'url' },
    ]);
  });
});

describe('a date', () => {
  test('may be a year, a month or a day', () => {
    for (const date of ['"2023"', '"2023-04"', '"2023-04-19"'])
      expect(inPosition('date: "2023-04"', `date: ${date}`)).toEqual([]);
  });
  test('that is a year without quotes is a number, and refused', () => {
    expect(inPosition('date: "2023-04"', 'date: 2023')).toEqual([
      {
        file: 'positions/en/ecpat.mdx',
        line: 9,
        field: 'date',
        message: 'is 2023 without quotes, but must be a text; put what you wrote in straight quotes',
      },
    ]);
  });
  test('that is a whole day stays a text without quotes too', () => {
    expect(inPosition('date: "2023-04"', 'date: 2023-04-19')).toEqual([]);
  });
  test.each(['2023-13', '2023-04-31', '2023-02-29', '2023-13-45', '2023-00'])(
    'that is in no calendar is refused: %s',
    (date) => {
      expect(inPosition('date: "2023-04"', `date: "${date}"`)).toEqual([
        { file: 'positions/en/ecpat.mdx', line: 9, field: 'date', message: 'is a date that is in no calendar' },
      ]);
    },
  );
  test('of a leap year has its day', () => {
    expect(inPosition('date: "2023-04"', 'date: "2024-02-29"')).toEqual([]);
  });
  test('on which a source was read must be in the calendar too', () => {
    expect(inSource('accessed: "2026-11-22"', 'accessed: "2026-11-31"')).toEqual([
      { file: 'sources/iwf-2019.yaml', line: 5, field: 'accessed', message: 'is a date that is in no calendar' },
    ]);
  });
  test('written as people write it is refused', () => {
    expect(inPosition('date: "2023-04"', 'date: "April 2023"')).toEqual([
      {
        file: 'positions/en/ecpat.mdx',
        line: 9,
        field: 'date',
        message: 'is not a date: write "2023", "2023-04" or "2023-04-19", in quotes',
      },
    ]);
  });
});

describe('a view that answers a text', () => {
  const ecpat = { file: 'positions/en/ecpat.mdx' };

  test('must be among the views', () => {
    expect(inPosition('"v-isoc"', '"v-iosc"')).toEqual([
      {
        ...ecpat,
        line: 23,
        field: 'answeredBy.0.view',
        message: 'there is no view "v-iosc" in content/viewpoints/facts.yaml; did you mean "v-isoc"?',
      },
    ]);
  });
  test('must answer a part that is there', () => {
    expect(inPosition('"question-1"]', '"question-2"]')).toEqual([
      { ...ecpat, line: 24, field: 'answeredBy.0.to.1', message: 'the text has no part "question-2"' },
    ]);
  });
  test('must share a source with it: only what the texts support is connected', () => {
    const other = {
      'sources/isoc.yaml': source,
      'viewpoints/facts.yaml': views.replaceAll('sources: ["iwf-2019"]', 'sources: ["isoc"]'),
    };
    expect(faultsWith(other)).toEqual([
      { ...ecpat, line: 23, field: 'answeredBy.0.view', message: 'the text cites no source of the view "v-isoc"' },
    ]);
  });
  test('is named by the original only, as topics are', () => {
    expect(inTranslation('translates: 1', 'translates: 1\ntopics: ["messaging"]')).toEqual([
      { file: 'faq/es/lock.mdx', line: 6, field: 'topics', message: 'belongs to the original only; take it out' },
    ]);
  });
});

describe('the history of a text', () => {
  const lock = { file: 'faq/en/lock.mdx' };
  const older = '    what: "First version."';
  const second = '  - date: "2026-11-25"\n    revision: 2\n    what: "A date was put right."\n    correction: true\n';
  const inSpanish = second.replace('A date was put right.', 'Se corrigió una fecha.');
  const grown = original.replace(
    'updated: "2026-11-22"\nrevision: 1\nchanges:\n',
    `updated: "2026-11-25"\nrevision: 2\nchanges:\n${second}`,
  );

  test('tells of each change, newest first', () => {
    expect(faultsWith({ 'faq/en/lock.mdx': grown })).toEqual([]);
  });
  test('cannot be left out', () => {
    expect(inOriginal(/changes:[\s\S]*?\n---/.exec(original)?.[0] ?? '', '---')).toMatchObject([
      { ...lock, line: 1, field: 'changes' },
    ]);
  });
  test('does not lag behind the revision', () => {
    expect(inOriginal('revision: 1\nchanges', 'revision: 2\nchanges')).toContainEqual({
      ...lock,
      line: 9,
      field: 'changes.0.revision',
      message: 'is 1, but the newest change must be revision 2',
    });
  });
  test('does not lag behind the day of the last change', () => {
    expect(inOriginal('updated: "2026-11-22"', 'updated: "2026-11-23"')).toEqual([
      {
        ...lock,
        line: 8,
        field: 'changes.0.date',
        message: 'is 2026-11-22, but the text was last changed on 2026-11-23',
      },
    ]);
  });
  test('goes back in time', () => {
    const told = (text: string) =>
      faultsWith({ 'faq/en/lock.mdx': text }).map(({ field, message }) => [field, message]);
    expect(told(grown.replace(older, `${older}\n  - date: "2026-11-24"\n    revision: 1\n    what: "More."`))).toEqual([
      ['changes.2.date', 'is later than 2026-11-22: the newest change comes first'],
      ['changes.2.revision', 'must be smaller than 1: the newest change comes first'],
    ]);
  });
  test('of a translation tells of the same changes as the original', () => {
    const told = (text: string) =>
      faultsWith({ 'faq/en/lock.mdx': grown, 'faq/es/lock.mdx': text }).map(({ field, message }) => [field, message]);
    expect(told(translation)).toEqual([]);
    expect(told(translation.replace('date: "2026-11-22"', 'date: "2026-11-21"'))).toEqual([
      ['changes.0.date', 'is 2026-11-21, but the original says 2026-11-22'],
    ]);
    const current = translation.replace('translates: 1\nchanges:\n', `translates: 2\nchanges:\n${inSpanish}`);
    expect(told(current)).toEqual([]);
    expect(told(current.replace('    correction: true\n', ''))).toEqual([
      ['changes.0', 'is a correction in only one of the translation and its original'],
    ]);
    expect(told(current.replace('revision: 2', 'revision: 3'))).toEqual([
      ['changes.0.revision', 'is 3, but the newest change must be revision 2'],
      ['changes.0.revision', 'is 3, of which the original does not tell'],
    ]);
    expect(told(current.replace('translates: 2', 'translates: 3'))).toEqual([
      ['translates', 'is 3, but the original is at revision 2; write the one you followed'],
    ]);
  });
});

describe('a text and its translations', () => {
  const lock = { file: 'faq/es/lock.mdx' };

  test('a translation without an original', () => {
    expect(faultsWith({ 'faq/ar/key.mdx': translation })).toEqual([
      {
        file: 'faq/ar/key.mdx',
        line: 1,
        field: '(file)',
        message:
          'translates a text that does not exist: faq/en/key.mdx; write the original first, or give both the same name',
      },
    ]);
  });
  test('a translation that does not say which revision it follows', () => {
    expect(inTranslation('translates: 1\n', '')).toEqual([
      {
        ...lock,
        line: 1,
        field: 'translates',
        message: 'is missing; add it: a translation states the revision it follows',
      },
    ]);
  });
  test('a translation with the revision of an original', () => {
    expect(inTranslation('translates: 1', 'translates: 1\nrevision: 1')).toEqual([
      { ...lock, line: 6, field: 'revision', message: 'belongs to the original only; take it out' },
    ]);
  });
  test('an original that does not state its revision', () => {
    expect(inOriginal('revision: 1\n', '')).toEqual([
      {
        file: 'faq/en/lock.mdx',
        line: 1,
        field: 'revision',
        message: 'is missing; add it: the original states its revision and day of change',
      },
    ]);
  });
  test('an original that does not state the day of its last change', () => {
    expect(inOriginal('updated: "2026-11-22"\n', '')).toMatchObject([
      { file: 'faq/en/lock.mdx', line: 1, field: 'updated' },
    ]);
  });
  test('an original that claims a review of its translation', () => {
    expect(inOriginal('order: 1', 'order: 1\nreviewedBy: "Amal"')).toEqual([
      { file: 'faq/en/lock.mdx', line: 5, field: 'reviewedBy', message: 'belongs to translations only; take it out' },
    ]);
  });
});

describe('a file', () => {
  // Where file names know no capitals, two such files cannot be.
  test.skipIf(existsSync(import.meta.filename.toUpperCase()))(
    'whose slug differs from another one by capitals only',
    () => {
      expect(faultsWith({ 'faq/en/Lock.mdx': original })).toEqual(
        expect.arrayContaining([
          {
            file: 'faq/en/Lock.mdx',
            line: 1,
            field: '(file)',
            message: 'has a name that is no slug (small letters a to z, digits, single hyphens); rename it to lock.mdx',
          },
          {
            file: 'faq/en/lock.mdx',
            line: 1,
            field: '(file)',
            message: 'has the same slug as another file; rename one',
          },
        ]),
      );
    },
  );
  test('with an ending that nothing would read', () => {
    expect(faultsWith({ 'faq/en/key.md': original, 'sources/iwf.yml': source })).toEqual([
      {
        file: 'faq/en/key.md',
        line: 1,
        field: '(file)',
        message: 'has a name that does not end in .mdx; rename it to key.mdx',
      },
      {
        file: 'sources/iwf.yml',
        line: 1,
        field: '(file)',
        message: 'has a name that does not end in .yaml; rename it to iwf.yaml',
      },
    ]);
  });
  test('in a language that the portal does not have', () => {
    expect(faultsWith({ 'faq/xx/lock.mdx': translation })).toEqual([
      {
        file: 'faq/xx',
        line: 1,
        field: '(file)',
        message: `is not a language in i18n/locales.ts; a text lies in faq/<language>/, one of ${locales.join(', ')}`,
      },
    ]);
  });
  test('that a file manager left behind is no fault', () => {
    expect(
      faultsWith({ '.DS_Store': '', 'sources/.DS_Store': '', 'faq/.DS_Store': '', 'faq/en/.DS_Store': '' }),
    ).toEqual([]);
  });
  test('from Windows, with its line ends and byte-order mark, is read like any other', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(faultsWith({ 'faq/en/lock.mdx': windows(original), 'sources/iwf-2019.yaml': windows(source) })).toEqual([]);
    expect(faultsWith({ 'faq/en/lock.mdx': windows(original.replace('order', 'oder')) })).toMatchObject([
      { line: 4, field: 'oder', message: 'is not a field here; did you mean "order"?' },
    ]);
  });
});

describe('broken YAML', () => {
  test('a quotation mark that is not closed', () => {
    expect(inOriginal('"What is it?"', '"What is it?')).toMatchObject([
      {
        file: 'faq/en/lock.mdx',
        line: 2,
        field: 'title',
        message: expect.stringMatching(/^a quotation mark is not closed; write "/),
      },
    ]);
  });
  test('a field given twice', () => {
    expect(inSource('kind: "ngo"', 'kind: "ngo"\nkind: "news"')).toMatchObject([
      { file: 'sources/iwf-2019.yaml', line: 7, field: 'kind', message: 'stands twice; keep one of the two' },
    ]);
  });
  test('fields that are a list', () => {
    expect(inSource(source, '- "a"\n')).toMatchObject([{ file: 'sources/iwf-2019.yaml', line: 1, field: '(fields)' }]);
  });
  test('no fields at all', () => {
    expect(inOriginal(original, 'It is a lock.')).toEqual([
      {
        file: 'faq/en/lock.mdx',
        line: 1,
        field: '(fields)',
        message: 'are missing; begin the file with a line of ---, the fields, and another line of ---',
      },
    ]);
  });
  test('fields without an end', () => {
    expect(inOriginal('---\n\nIt is', '\nIt is')).toMatchObject([{ line: 1, field: '(fields)' }]);
  });
});

describe('a term in the words of a collection', () => {
  const glossary = words(
    'terms:\n  hash: {term: "Code", short: "A code.", full: "A code."}\n  metadata: {term: "Data", short: "D.", full: "D."}\n',
  );
  const wordsOfViews = (reply: string, holder = 'Internet Society') => `updated: "2026-11-22"
revision: 1
changes:
  - date: "2026-11-22"
    revision: 1
    what: "First version."
intro:
  title: "Shared"
  points: ["One."]
views:
  v-isoc:
    holder: "${holder}"
    argument: "A <Term of='hash'>code</Term>."
    reply: "${reply}"
`;
  const inWords = (reply: string, holder?: string) =>
    faultsWith({
      'glossary/facts.yaml':
        'terms:\n  - id: "hash"\n    sources: ["iwf-2019"]\n  - id: "metadata"\n    sources: ["iwf-2019"]\n',
      'glossary/words.en.yaml': glossary,
      'viewpoints/words.en.yaml': wordsOfViews(reply, holder),
    });
  const at = (field: string, line: number, message: string) => [
    { file: 'viewpoints/words.en.yaml', line, field: `views.v-isoc.${field}`, message },
  ];
  const unknown = "holds a tag: in words only <Term of='…'>words</Term> is known, and only in argument, asksFor, reply";

  test('opens its definition where the entry is read at length', () => {
    expect(inWords("Of <Term of='metadata'>data</Term>.")).toEqual([]);
  });
  test('that the glossary does not have is named with file and line', () => {
    const message =
      '<Term of="metadat">: there is no term with this id in content/glossary/facts.yaml; did you mean "metadata"?';
    expect(inWords("Of <Term of='metadat'>data</Term>.")).toEqual(at('reply', 14, message));
  });
  test('is marked once in an entry', () => {
    expect(inWords("A <Term of='hash'>code</Term>.")).toEqual(
      at('reply', 14, '<Term of="hash"> stands twice: only its first use in an entry is marked'),
    );
  });
  test('is not marked in a title, which stands in links and lists', () => {
    expect(inWords('No.', "<Term of='metadata'>Data</Term>")).toEqual(at('holder', 12, unknown));
  });
  test.each(["<Term of='metadata'>data", "<Term id='metadata'>data</Term>", "<Cite of='iwf-2019' />", '<b>data</b>'])(
    'nothing else is marked: %s',
    (tag) => {
      expect(inWords(`Of ${tag}.`)).toEqual(at('reply', 14, unknown));
    },
  );
});
