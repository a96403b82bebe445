import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isConsentOver } from './consent.ts';

const folder = mkdtempSync(join(tmpdir(), 'consent-'));
mkdirSync(join(folder, 'voices/en'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, fields: string) =>
  writeFileSync(join(folder, `voices/en/${name}.mdx`), `---\n${fields}\n---\n`);
put('given', 'consent: { until: "2027-01-31" }');
put('taken-back', 'consent: { until: "2027-01-31", takenBack: "2026-11-20" }');
put('public', 'original: "press"');

test.each([
  ['on its last day', 'given', '2027-01-31', false],
  ['the day after', 'given', '2027-02-01', true],
  ['when it was taken back, whatever day was agreed', 'taken-back', '2026-11-26', true],
  ['of a testimony that others published', 'public', '2099-01-01', false],
])('Consent is over or not, in every language: %s', (_, name, today, isOver) => {
  for (const language of ['en', 'es', 'ar'])
    expect(isConsentOver(folder, `voices/${language}/${name}.mdx`, today)).toBe(isOver);
});

test('A text of another kind of the same name needs no consent', () => {
  expect(isConsentOver(folder, 'faq/en/taken-back.mdx', '2026-11-26')).toBe(false);
});
