import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Adds a language with a handful of messages to a copy of the portal, as docs/translators.md says, builds that, and looks
 * whether a whole site is printed in it: English words, said to be English, stand in for all others.
 *
 * `npm run another-language`, or with `-- FOLDER` to look at a copy that was built before.
 */
const code = 'pt-BR';
const own = { site: { help: 'Encontrar ajuda', skip: '' }, nav: { faq: 'Perguntas' }, form: { submit: 'Assinar' } };
const [given] = process.argv.slice(2);
const folder = given ?? makeCopy();
try {
  if (!given) run('node', 'run/build.ts');
  check(JSON.parse(read('site/manifest.json')));
  console.log(`A whole site is printed in ${code}.`);
} finally {
  if (!given) rmSync(folder, { recursive: true });
}

/** It lies inside the project, since links to installed files must stay on one file system. */
function makeCopy(): string {
  mkdirSync('test-results', { recursive: true });
  const copy = mkdtempSync(resolve('test-results/another-language-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  }).split('\0');
  for (const file of files.filter(Boolean)) cpSync(file, join(copy, file));
  execFileSync('cp', ['-al', 'node_modules', join(copy, 'node_modules')]);
  const all = readFileSync('i18n/locales/all.ts', 'utf8').replace('};', `, '${code}': ptBR };`);
  writeFileSync(join(copy, 'i18n/locales/all.ts'), `import { ptBR } from './${code}.ts';\n${all.replace(' , ', ', ')}`);
  writeFileSync(
    join(copy, `i18n/locales/${code}.ts`),
    "import type { Language } from './language.ts';\nexport const ptBR: Language = { exit: 'https://pt.wikipedia.org/wiki/' };\n",
  );
  writeFileSync(join(copy, `i18n/messages/${code}.json`), JSON.stringify(own));
  return copy;
}

function run(...[program = '', ...words]: string[]): string {
  const path = `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`;
  return execFileSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, PATH: path, PWD: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** What `publish` tells of the site, as far as it is looked at. */
type Manifest = {
  files: Record<string, { file: string; type: string }>;
  letters: Record<string, { consentVersion: string; consents: Record<string, Record<string, string>> }>;
};

function check({ files, letters }: Manifest): void {
  const english = JSON.parse(read('i18n/messages/en.json'));
  const bytes = (path: string) => readFileSync(join(folder, 'site', files[path]?.file ?? `no ${path}`));
  const text = (path: string) => bytes(path).toString('utf8');
  const holds = (path: string, ...words: string[]) => {
    for (const each of words) assert.ok(text(path).includes(each), `${path} does not hold: ${each}`);
  };
  const inEnglish = (words: string) => `lang="en" dir="ltr">${words}<`;

  const page = `lang="${code}" dir="ltr"`;
  holds(
    `/${code}`,
    page,
    '>Encontrar ajuda<',
    '>Perguntas<',
    inEnglish(english.site.skip),
    'https://pt.wikipedia.org/',
  );
  holds(`/${code}`, `aria-label="${english.site.menu}"`, '<meta property="og:locale" content="pt_BR">');
  holds(`/embed/${code}/letters/safeguards`, page, '>Assinar<', inEnglish(english.form.consent));
  holds(`/${code}/letters/safeguards`, '>Assinar<', inEnglish(english.form.consent), 'class="notice"');
  holds(`/mail/${code}/confirm`, page, inEnglish(english.mail.confirm.act));
  holds(`/mail/${code}/confirm.txt`, `Subject: ${english.mail.confirm.subject}\n`);
  holds(`/${code}/feed.atom`, `xml:lang="${code}"`, english.feed.title.replace('&', '&amp;'));
  assert.equal(JSON.parse(text(`/${code}/feed.json`)).language, code);
  holds('/sitemap.xml', `hreflang="${code}"`);
  assert.equal(bytes(`/pdf/${code}/letters/safeguards.pdf`).subarray(0, 5).toString(), '%PDF-');
  assert.equal(bytes(`/og/${code}/home.png`).subarray(1, 4).toString(), 'PNG');

  for (const { consents, consentVersion } of Object.values(letters)) {
    assert.equal(consents[consentVersion]?.en, english.form.consent);
    assert.ok(!(code in (consents[consentVersion] ?? {})), 'the version of the consent says that it has other words');
  }

  const keys = Object.entries(english).flatMap(([group, words]) =>
    Object.keys(words as object).map((name) => `>${group}.${name}`),
  );
  for (const [path, { type }] of Object.entries(files)) {
    if (!path.includes(`/${code}`) || !/text|json|xml/.test(type)) continue;
    assert.doesNotMatch(text(path), /[\uE000\uE001]|%EE%80%8[01]/, `${path} shows a delimiter`);
    assert.deepEqual(
      keys.filter((key) => text(path).includes(key)),
      [],
      `${path} shows a key`,
    );
  }
  assert.match(run('node', 'run/translations.ts'), /pt-BR +messages +3 +0 +\d{3}/);
}
