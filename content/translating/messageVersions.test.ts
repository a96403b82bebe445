import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { messageVersions } from './messageVersions.ts';
import { translations } from './translations.ts';

test('A message without words in a language is named as missing there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'messages-'));
  const english = { name: 'P', form: { title: 'Sign', hint: 'Any' } };
  for (const locale of locales)
    writeFileSync(
      join(folder, `${locale}.json`),
      JSON.stringify(locale === 'es' ? { form: { title: 'Firme', hint: '' } } : english),
    );
  const rows = translations(messageVersions(folder));
  rmSync(folder, { recursive: true });
  expect(rows.find(({ locale }) => locale === 'es')).toMatchObject({ kind: 'messages', done: 1, stale: [] });
  for (const { locale, missing } of rows) expect(missing).toEqual(locale === 'es' ? ['name', 'form.hint'] : []);
});
