import { globSync } from 'node:fs';
import { parse } from 'yaml';
import { createLibrary } from '#content/createLibrary.ts';
import type { Document } from '#content/documents.ts';
import { fieldsPart, readWhole } from '#content/readFields.ts';
import { type CollectionName, collections } from '#content/schema/collections.ts';
import { type Kind, kinds } from '#content/schema/kinds.ts';
import { locales } from '#i18n/locales.ts';
import { sampleTexts } from './sampleTexts.ts';

/**
 * What it costs to index content and to make the model of every page in every language, by the number of documents that
 * are added to the portal's own. Fails when a page costs more than 1.5 times as much among the most as where it costs
 * least. Needs no build. Time is the processor's, which says the same on a busy machine.
 */
const sizes = [100, 400, 1600, 5000];
const rounds = 5;
const most = 1.5;

const documentOf = (path: string, whole: string): Document => ({
  ...parse(fieldsPart(path, whole)),
  _raw: { sourceFilePath: path.replaceAll('\\', '/') },
  body: { raw: whole.replace(/^---\r?\n[\s\S]*?\r?\n---/, ''), code: '' },
});
const portal = globSync(['**/*.mdx', '**/*.yaml'], { cwd: 'content' }).map((path) =>
  documentOf(path, readWhole(`content/${path}`)),
);

/** Makes every model once. @returns how many pages of texts there are */
function readAll(documents: readonly Document[]): number {
  const libraryIn = createLibrary(documents);
  let pages = 0;
  for (const locale of locales) {
    const library = libraryIn(locale);
    for (const kind of Object.keys(kinds) as Kind[]) {
      library.textsPage(kind);
      for (const { slug } of library.texts(kind)) if (library.textPage(kind, slug)) pages++;
    }
    for (const name of Object.keys(collections) as CollectionName[]) library.collectionPage(name);
    for (const { id } of library.collectionPage('topics').topics) library.topic(id);
    library.bibliography();
    library.corrections();
  }
  return pages;
}

const costs = sizes.map((size) => {
  const samples = [...sampleTexts(Math.ceil(size / locales.length))].map(({ path, whole }) => documentOf(path, whole));
  const documents = [...portal, ...samples];
  let pages = 0;
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    pages = readAll(documents);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  const microseconds = Math.min(...times);
  const each = microseconds / pages;
  console.log(
    `${documents.length} documents: ${pages} pages of texts, ${(microseconds / 1000).toFixed(0)} ms, ${each.toFixed(0)} µs each`,
  );
  return each;
});
const ratio = (costs.at(-1) ?? 0) / Math.min(...costs);
console.log(`With ${sizes.at(-1)} more, a page costs ${ratio.toFixed(2)} times what it costs where it is cheapest.`);
if (!(ratio <= most)) process.exitCode = 1;
