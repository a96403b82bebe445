import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readKnownOrganisations } from '#i18n/knownOrganisations.ts';

const texts = globSync('content/**/*.{yaml,mdx}').map((file) => readFileSync(file, 'utf8'));
const all = texts.join('\n');
const known = readKnownOrganisations();
const plain = (name: string) => name.replace(/^=/, '');

test('Each organisation that many know is named in our texts, and its domains are those of sources', () => {
  const names = known.flatMap((one) => one.names.map(plain));
  expect(names.filter((name) => !all.includes(name))).toEqual([]);
  const hosts = [...all.matchAll(/https?:\/\/([a-z0-9.-]+)/gi)].map(([, host = '']) => `.${host.toLowerCase()}`);
  const domains = known.flatMap((one) => one.domains);
  expect(domains.filter((domain) => !hosts.some((host) => host.endsWith(`.${domain}`)))).toEqual([]);
});

test('Whose position the portal reports is among them', () => {
  const names = known.flatMap((one) => one.names.map(plain));
  const reported = globSync('content/positions/en/*.mdx').map(
    (file) => /^organisation: "(.+)"$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '',
  );
  expect(reported.length).toBeGreaterThan(10);
  expect(reported.filter((name) => !names.some((one) => name.includes(one)))).toEqual([]);
});
