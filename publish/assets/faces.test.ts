import { expect, test, vi } from 'vitest';
import { type Locale, locales } from '#i18n/locales.ts';
import { drawOgImage } from './drawOgImage.ts';
import { languageArguments, scriptOf, settingOf } from './faces.ts';

vi.mock('#i18n/locales/all.ts', async (original) => ({
  all: { ...(await original<{ all: object }>()).all, 'pt-BR': {}, hi: {} },
}));

test('The typesetter is told language and region apart', () => {
  expect(languageArguments('pt-BR')).toBe('lang: "pt", region: "BR"');
  expect(settingOf('ar')).toBe('lang: "ar", dir: rtl');
});

test('Every language has a face, a regional one too', () => {
  for (const locale of locales.filter((locale) => (locale as string) !== 'hi'))
    expect([locale, drawOgImage({ title: 'A', name: 'P', locale }).length > 1000]).toEqual([locale, true]);
});

test('A language in a script without a face stops the build and says what to do', () => {
  expect(() => scriptOf('hi' as Locale)).toThrow('script "Deva" of "hi": name one in publish/assets/faces.ts');
});
