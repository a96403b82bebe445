import { expect, test } from 'vitest';
import { bibtex, cslJson } from './citations.ts';

const cited = {
  key: 'private-and-protected-positions-ncmec-en',
  title: 'NCMEC: 99 % & {more}_#$~^\\',
  site: 'Private & Protected',
  version: 'Revision 2',
  day: '2026-11-02',
  url: 'https://origin.invalid/en/faq#data_x',
  language: 'en' as const,
};

test('BibTeX, with what TeX would take for commands escaped, but not in the address', () => {
  expect(bibtex(cited)).toBe(`@misc{private-and-protected-positions-ncmec-en,
  author = {{Private \\& Protected}},
  title = {{NCMEC: 99 \\% \\& \\{more\\}\\_\\#\\$\\textasciitilde{}\\textasciicircum{}\\textbackslash{}}},
  year = {2026},
  month = nov,
  day = {2},
  note = {Revision 2},
  url = {https://origin.invalid/en/faq#data_x}
}`);
});

test('CSL-JSON', () => {
  expect(JSON.parse(cslJson(cited))).toEqual([
    {
      id: 'private-and-protected-positions-ncmec-en',
      type: 'webpage',
      title: 'NCMEC: 99 % & {more}_#$~^\\',
      author: [{ literal: 'Private & Protected' }],
      'container-title': 'Private & Protected',
      version: 'Revision 2',
      issued: { 'date-parts': [[2026, 11, 2]] },
      URL: 'https://origin.invalid/en/faq#data_x',
      language: 'en',
    },
  ]);
});
