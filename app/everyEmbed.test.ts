import { expect, test } from 'vitest';
import { embedKinds, framePath, readEmbed } from '#blanks/embeds.ts';
import { libraryIn } from '#content/library.ts';
import { locales } from '#i18n/locales.ts';
import { everyEmbed } from './everyEmbed.ts';

test('there is something of every kind, the same in every language, each at an address of its own that names it', () => {
  const all = everyEmbed('en');
  expect([...new Set(all.map(({ kind }) => kind))]).toEqual(Object.keys(embedKinds));
  for (const locale of locales)
    expect(everyEmbed(locale).map((embed) => framePath('x', embed))).toEqual(all.map((one) => framePath('x', one)));
  const paths = all.map((embed) => framePath('en', embed));
  expect(new Set(paths).size).toBe(paths.length);
  for (const [index, { kind, slug }] of all.entries())
    expect(readEmbed(paths[index]?.slice('/embed/en'.length) ?? '', '', '/embed')).toEqual({ kind, slug });
});

test('survivors’ accounts cannot be embedded', () => {
  const accounts = libraryIn('en').texts('voices');
  expect(accounts.length).toBeGreaterThan(0);
  const slugs = everyEmbed('en').map(({ slug }) => slug);
  for (const { slug } of accounts) {
    expect(slugs).not.toContain(slug);
    expect(readEmbed(`/voices/${slug}`, '', '/embed')).toBeNull();
    expect(readEmbed('/voices', slug)).toBeNull();
  }
});
