import { globSync, readFileSync } from 'node:fs';
import { plainText } from '#content/model/plainText.ts';
import { readFields, readWhole } from '#content/readFields.ts';
import { flatMessages } from '#i18n/flatMessages.ts';
import { hardestSentence, readingGrade } from './readingGrade.ts';

/** The highest grade in which everybody can read: that of a child of thirteen. */
const highestGrade = 8;

/** The English messages that everybody meets, by where they are met. */
const places: Readonly<Record<string, RegExp>> = {
  home: /^(home|doing|usual|site)\./,
  help: /^(helpPage|search|problem|unavailable)\./,
  form: /^(form|stepUp|sent|confirm|signature|verification|noMail|unsubscribe)\./,
  mails: /^mail\./,
};

/** The English texts that everybody should be able to read; the privacy page says what a law asks for, in its words. */
const texts = ['letters', 'faq', 'voices'].map((kind) => `content/${kind}/en/*.mdx`);
const pages = ['about', 'accessibility', 'corrections', 'leaving'].map((slug) => `content/pages/en/${slug}.mdx`);
const guides = ['teenagers', 'parents', 'survivors'].map((slug) => `content/guides/en/${slug}.mdx`);

/** The words of the glossary's terms, with the two words that every text here uses; readers can look them up. */
function termsOfGlossary(): Set<string> {
  const { terms = {} } = readFields('content/glossary/words.en.yaml') as { terms?: Record<string, { term: string }> };
  const words = Object.values(terms).flatMap(({ term }) => term.toLowerCase().match(/[\p{L}-]+/gu) ?? []);
  return new Set([...words, 'encrypted', 'organisation', 'organisations']);
}

/** What everybody reads, line by line, each part under the file (and place) in which it is mended. */
function readByAll(): [name: string, lines: string[]][] {
  const messages = [...flatMessages(JSON.parse(readFileSync('i18n/messages/en.json', 'utf8')))];
  return [
    ...Object.entries(places).map(([place, keys]): [string, string[]] => [
      `i18n/messages/en.json (${place})`,
      messages.flatMap(([key, words]) => (keys.test(key) ? words.replaceAll(/\{\w+\}/g, '1') : [])),
    ]),
    ...[...texts, ...pages, ...guides]
      .flatMap((pattern) => globSync(pattern).sort())
      .map((file): [string, string[]] => {
        const { summary } = readFields(file) as { summary?: string };
        const body = readWhole(file).replace(/^---[\s\S]*?\n---\r?\n/, '');
        return [file.replaceAll('\\', '/'), [summary ?? '', ...plainText(body).split('\n')]];
      }),
  ];
}

/** How hard a part is to read, and what is wrong with it, if it is too hard. */
type Grade = { name: string; grade: number; fault?: string };

/** The reading grade of each part of what everybody reads in English, to one decimal; a fault names the sentence to begin with. */
export function gradesOfAll(): Grade[] {
  const terms = termsOfGlossary();
  return readByAll().map(([name, lines]) => {
    const grade = Math.round(readingGrade(lines, terms) * 10) / 10;
    if (grade <= highestGrade) return { name, grade };
    const hardest = hardestSentence(lines, terms);
    return { name, grade, fault: `${name}: grade ${grade}, at most ${highestGrade}. Begin with: “${hardest}”` };
  });
}
