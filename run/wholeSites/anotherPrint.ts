import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { linkIn, mailTo } from './mailbox.ts';
import { build, command, endCopy, letterNow, makeCopy, start } from './printedCopy.ts';
import { fieldsOf, formAt, send } from './printedForm.ts';
import { addLanguage, addLetter, addPartner, language, letter, partner } from './projectCopy.ts';

// Against hanging, not to measure: a whole site is printed.
vi.setConfig({ testTimeout: 160_000, hookTimeout: 600_000 });

const { code } = language;
const locales = ['en', 'es', 'ar', code];
const letters = ['safeguards', letter.slug];

/** What `publish` tells of the site, as far as it is looked at. */
type Manifest = {
  files: Record<string, { file: string; type: string }>;
  letters: Record<
    string,
    {
      consentVersion: string;
      consents: Record<string, Record<string, string>>;
      titles: Record<string, string>;
      organisersKey: string | null;
      languages: string[];
    }
  >;
};

let folder = '';
let origin = '';
let manifest: Manifest;
const bytes = (path: string) => readFileSync(join(folder, 'site', manifest.files[path]?.file ?? `no ${path}`));
const text = (path: string) => bytes(path).toString('utf8');

beforeAll(async () => {
  ({ folder, origin } = await makeCopy());
  addLanguage(folder);
  addLetter(folder);
  addPartner(folder);
  expect(command('wordings').status).toBe(0);
  build();
  manifest = JSON.parse(readFileSync(join(folder, 'site/manifest.json'), 'utf8'));
  await start();
});
afterAll(endCopy);

describe('A language with a handful of messages', () => {
  const english = JSON.parse(readFileSync('i18n/messages/en.json', 'utf8'));
  const page = `lang="${code}" dir="ltr"`;
  const inEnglish = (words: string) => `lang="en" dir="ltr">${words}<`;

  test.each([
    [`/${code}`, page, '>Encontrar ajuda<', '>Perguntas<', inEnglish(english.site.skip), 'https://pt.wikipedia.org/'],
    [`/${code}`, `aria-label="${english.site.menu}"`, '<meta property="og:locale" content="pt_BR">'],
    [`/embed/${code}/letters/safeguards`, page, '>Assinar<', inEnglish(english.form.consent)],
    [`/${code}/letters/safeguards`, '>Assinar<', inEnglish(english.form.consent), 'class="notice"'],
    [`/mail/${code}/confirm`, page, inEnglish(english.mail.confirm.act)],
    [`/mail/${code}/confirm.txt`, `Subject: ${english.mail.confirm.subject.split('{')[0]}`],
    [`/${code}/feed.atom`, `xml:lang="${code}"`, english.feed.title.replace('&', '&amp;')],
    ['/sitemap.xml', `hreflang="${code}"`],
  ])('shows its own words at %s, and English ones, said to be English, in place of others', (path, ...words) => {
    for (const each of words) expect(text(path)).toContain(each);
  });

  test('has a feed, a PDF and a picture of its own, and counts as far as it is translated', () => {
    expect(JSON.parse(text(`/${code}/feed.json`)).language).toBe(code);
    expect(bytes(`/pdf/${code}/letters/safeguards.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes(`/og/${code}/home.png`).subarray(1, 4).toString()).toBe('PNG');
    expect(command('translations').stdout).toMatch(/pt-BR +messages +3 +0 +\d{3}/);
  });

  test('changes the version of no consent, since it has no words of its own for it', () => {
    for (const { consents, consentVersion } of Object.values(manifest.letters)) {
      expect(consents[consentVersion]?.en).toBe(english.form.consent);
      expect(consents[consentVersion]).not.toHaveProperty(code);
    }
  });

  test('shows no key and no delimiter of a message anywhere', () => {
    const keys = Object.entries<object>(english).flatMap(([group, words]) =>
      Object.keys(words).map((name) => `>${group}.${name}`),
    );
    const printed = Object.entries(manifest.files).filter(
      ([path, { type }]) => path.includes(`/${code}`) && /text|json|xml/.test(type),
    );
    expect(printed.length).toBeGreaterThan(60);
    for (const [path] of printed) {
      expect(text(path), path).not.toMatch(/[\uE000\uE001]|%EE%80%8[01]/);
      expect([path, keys.filter((key) => text(path).includes(key))]).toEqual([path, []]);
    }
  });
});

describe.each(letters.flatMap((slug) => locales.map((locale) => ({ slug, locale }))))(
  'Who signs $slug in $locale',
  ({ slug, locale }) => {
    test('by the printed form is mailed its name, confirms by the printed button, and is counted there', async () => {
      const email = `${slug}-${locale}@example.org`;
      const address = `${origin}/${locale}/letters/${slug}`;
      const title = manifest.letters[slug]?.titles[locale] ?? 'no title';
      const { count: before } = await letterNow(slug);
      const signed = await send(address, {
        name: `Ana ${slug}`,
        email,
        country: 'NZ',
        display: 'named',
        consent: 'yes',
      });
      expect(signed.status).toBe(303);
      expect(signed.headers.get('location')).toContain(`/${locale}/letters/${slug}/sent?ticket=`);

      const asked = await mailTo(email, 1);
      expect(asked.text).toContain(title);
      expect((await send(linkIn(asked, `${address}/confirm/`))).status).toBe(303);
      const thanked = await mailTo(email, 2);
      expect(thanked.text).toContain(title);
      const own = await (await fetch(linkIn(thanked, `${address}/signature/`))).text();
      // With a key of theirs, only the organisers can read it from here on.
      expect(own.includes(email)).toBe(manifest.letters[slug]?.organisersKey === null);
      expect((await letterNow(slug)).count).toBe(before + 1);
      expect(await (await fetch(`${address}/signatories`)).text()).toContain(`Ana ${slug}`);
    });
  },
);

test.each([code, 'ar'])(
  'Who comes through a partner signs by its printed form, and ticks its box, in %s',
  async (locale) => {
    const address = `${origin}/${locale}/letters/${letter.slug}`;
    const through = `${address}?partner=${partner.slug}`;
    const page = await (await fetch(through)).text();
    // It has words in English only.
    for (const words of ['src="/partners/harbour-watch.svg"', 'href="https://harbour.example/"', partner.name])
      expect(page).toContain(words);
    expect(page).toMatch(new RegExp(`<label[^>]* lang="en" dir="ltr"[^>]*>${partner.words}`));
    expect(await (await fetch(address)).text()).not.toContain(partner.name);
    expect((await fetch(`${origin}/partners/harbour-watch.svg`)).headers.get('content-security-policy')).toContain(
      'sandbox',
    );

    const box = fieldsOf(await formAt(through)).find(({ attribs }) => attribs.name === 'partnerConsent');
    const agreed = box?.attribs.value ?? '';
    expect(agreed).toMatch(/^[0-9a-f]{64}$/);
    const email = `partner-${locale}@example.org`;
    const filled = { name: 'Ana', email, country: 'NZ', display: 'named', consent: 'yes', partnerConsent: agreed };
    expect((await send(through, filled)).status).toBe(303);
    const asked = linkIn(await mailTo(email, 1), `${address}/confirm/`);
    expect(await (await fetch(asked)).text()).toContain(partner.words);
    expect((await send(asked)).status).toBe(303);
    const own = linkIn(await mailTo(email, 2), `${address}/signature/`);
    const kept = await (await fetch(`${own}?download=json`)).json();
    expect(kept.partner).toMatchObject({ partner: partner.slug, consent: { words: partner.words } });
    expect(kept.partner.sealed.sealed).toMatch(/^[\w+/=]{200,}$/);
  },
);

test('The list of letters and the sitemap name both letters, and one that is not translated says so', async () => {
  for (const locale of locales) {
    const list = await (await fetch(`${origin}/${locale}/letters`)).text();
    for (const slug of letters) expect(list).toContain(`href="/${locale}/letters/${slug}"`);
  }
  expect(text('/ar/letters/harbour')).toContain('class="notice"');
  expect(text('/es/letters/harbour')).not.toContain('class="notice" lang="es"');
  for (const slug of letters) expect(text('/sitemap.xml')).toContain(`${origin}/en/letters/${slug}<`);
});

test("A letter of its organisers' own is printed as they say, and whom they reach how is nowhere", () => {
  const [en, es, ar] = ['en', 'es', 'ar'].map((locale) => text(`/${locale}/letters/${letter.slug}`));
  for (const page of [en, es]) {
    expect(page).toContain('Amigos del Puerto');
    expect(page).toContain('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">');
    expect(page).toContain('main{--lamp:#1d6b4f');
  }
  expect(en).toContain('The organisers’ own demand.');
  expect(ar, 'the original, and where else it is offered').toContain('lang="es" dir="ltr"');
  for (const locale of ['en', 'es']) expect(ar).toContain(`hrefLang="${locale}"`.toLowerCase());
  expect(ar).toContain(`<link rel="canonical" href="${origin}/es/letters/${letter.slug}"`);
  for (const { file } of [...Object.values(manifest.files), { file: 'manifest.json' }])
    expect([file, readFileSync(join(folder, 'site', file)).includes(letter.contact)]).toEqual([file, false]);
});
