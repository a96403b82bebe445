import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';

test('The examples for a proxy know every language of the portal', () => {
  const examples = ['docs/operators.md', 'deploy/Caddyfile'].map((file) => readFileSync(file, 'utf8')).join('\n');
  const named = examples.match(/(?<=\((?:\?<named>)?)en\|[\w|-]+(?=\))/g);
  expect(named).toHaveLength(3);
  for (const languages of named ?? []) expect(languages.split('|')).toEqual(locales);
});
