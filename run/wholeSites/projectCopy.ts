import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ownLetter, ownLogo, ownTranslation } from '#content/check/letterForTests.ts';

/** What a copy does without: what is made, what is installed, what only reads or measures. */
const left =
  /^(\..*|node_modules|site.*|out|data|test-results|playwright-report|e2e|bench|faults|harness|docs|.*\.tsbuildinfo)$/;

/**
 * Copies the project, without its tests, to where a test may change it. What is installed is shared, so the copy lies inside
 * the project: a bundler follows no link out of the folder that it is told of.
 *
 * @returns the folder of the copy, to be removed by who asked for it
 */
export function copyProject(): string {
  const copy = mkdtempSync(resolve('.copy-'));
  for (const entry of readdirSync('.').filter((name) => !left.test(name)))
    cpSync(entry, join(copy, entry), { recursive: true, filter: (file) => !/\.test\.tsx?$/.test(file) });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** The language that is added, with a handful of messages. */
export const language = {
  code: 'pt-BR',
  messages: { site: { help: 'Encontrar ajuda', skip: '' }, nav: { faq: 'Perguntas' }, form: { submit: 'Assinar' } },
};

/** The letter that is added, in two languages; others show the Spanish text. */
export const letter = {
  slug: 'harbour',
  /** What organisers alone may read of it. */
  contact: 'registro-secreto@autoridad.example',
};

/** Adds a language to a copy of the project, as docs/translators.md says. */
export function addLanguage(folder: string): void {
  const { code, messages } = language;
  const all = join(folder, 'i18n/locales/all.ts');
  const known = readFileSync(all, 'utf8').replace(/,?\s*\};/, `, '${code}': ptBR };`);
  writeFileSync(all, `import { ptBR } from './${code}.ts';\n${known}`);
  writeFileSync(
    join(folder, `i18n/locales/${code}.ts`),
    "import type { Language } from './language.ts';\nexport const ptBR: Language = { exit: 'https://pt.wikipedia.org/wiki/' };\n",
  );
  writeFileSync(join(folder, `i18n/messages/${code}.json`), JSON.stringify(messages));
}

/**
 * Adds a letter to a copy of the project that is not featured: its organisers' own in all, written in Spanish first and
 * offered in one language more.
 */
export function addLetter(folder: string): void {
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  put(`content/letters/es/${letter.slug}.mdx`, ownLetter.replace('featured: true\n', ''));
  put(`content/letters/en/${letter.slug}.mdx`, ownTranslation);
  put('content/logos/harbour.svg', ownLogo);
}

/** The partner that is added to that letter, with words in one language. Nobody has its secret key. */
export const partner = { slug: 'harbour-watch', name: 'Harbour Watch', words: 'Harbour Watch may write to me.' };

/** Adds a partner with a logo to the letter that was added, as docs/editors.md says. */
export function addPartner(folder: string): void {
  mkdirSync(join(folder, 'content/partners'), { recursive: true });
  const file = join(folder, `content/partners/${partner.slug}`);
  const fields = {
    ...{ name: partner.name, page: 'https://harbour.example/', letters: [letter.slug] },
    ...{ from: '2020-01-01', until: '2999-12-31', consent: { en: partner.words }, count: 'never' },
    key: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  };
  writeFileSync(`${file}.yaml`, JSON.stringify(fields));
  const shape = '<path d="M0 0h10v10z"/>';
  writeFileSync(`${file}.svg`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${shape}</svg>`);
}

export const removeCopy = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Takes all languages but the first out of a copy of the project, where a test is about something else: less to compile. */
export function leaveEnglish(folder: string): void {
  writeFileSync(join(folder, 'i18n/locales/all.ts'), "import { en } from './en.ts';\nexport const all = { en };\n");
  for (const file of globSync('content/*/{es,ar,words.es.yaml,words.ar.yaml}', { cwd: folder }))
    rmSync(join(folder, file), { recursive: true });
  // Who signs agrees to other words then, which are kept under their version (app/manifest/letters.json).
  const consent: string = JSON.parse(readFileSync('i18n/messages/en.json', 'utf8')).form.consent;
  const version = createHash('sha256').update(consent).digest('hex').slice(0, 12);
  writeFileSync(join(folder, `i18n/consents/${version}.json`), JSON.stringify({ en: consent }));
}
