import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { feedUrls } from '#app/feeds/feed.ts';
import type { OutcomeOf, TemplateName } from '#blanks/templates/templates.ts';
import { blanksOf } from '#components/blanks.tsx';
import { datesOf } from '#components/json-ld/creativeWorkJsonLd.ts';
import type { Text } from '#content/text.ts';
import { ogImageUrl, origin, urlOf } from '#i18n/address.ts';
import { formsOf } from '#i18n/dates.ts';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';

type Page = {
  locale: Locale;
  /** The path without its language. */
  path: string;
  title: string;
  /** Stands before the title in the browser's tab only. */
  titlePrefix?: string;
  description?: string;
  /** The languages in which the page has its own text; all, when left out. */
  languages?: readonly Locale[];
  /** The language of its original. */
  original?: Locale;
  /** The contract of its blanks, when the server fills it, and the letter it speaks of. */
  template?: TemplateName;
  letter?: string;
  /** The colours of that letter, where it has its own. */
  colours?: { light: string; dark: string } | undefined;
  /** Which edition of its text a frame shows. */
  version?: string;
  /** Whether search engines may list it. */
  isListed?: boolean;
  /** Whether it names oEmbed, so that its address can be pasted into other sites; when left out, if it is listed. */
  isPasted?: boolean;
  /** Whether it belongs to a letter that nobody is to find yet. Its PDF says all the same where it stands. */
  isDraft?: boolean;
  /** The text that the page is, if it is one. */
  article?: Pick<Text, 'updated' | 'changes'>;
};

/** The head of a page: title, description, canonical address, real translations, and what `publish` needs to know. */
export async function headOf({
  locale,
  path,
  title,
  titlePrefix = '',
  description,
  languages = locales,
  original = defaultLocale,
  template,
  letter,
  colours,
  version,
  isListed = true,
  isPasted = isListed,
  isDraft = false,
  article,
}: Page): Promise<Metadata> {
  const isFound = isListed && !isDraft;
  const t = await getTranslations({ locale, namespace: 'site' });
  const isTranslated = languages.includes(locale);
  const url = urlOf(locale, path);
  const oembed = (format: 'json' | 'xml') => `${origin}/api/oembed?url=${encodeURIComponent(url)}&format=${format}`;
  const feeds = feedUrls(locale);
  const feedTitle = (await getTranslations({ locale, namespace: 'feed' }))('title');
  return {
    title: path === '' ? `${t('name')}: ${t('tagline')}` : `${titlePrefix}${title} – ${t('name')}`,
    description,
    alternates: {
      ...(isListed && {
        canonical: isTranslated ? url : urlOf(original, path),
        ...(isFound &&
          isTranslated && {
            languages: {
              ...Object.fromEntries(languages.map((language) => [language, urlOf(language, path)])),
              'x-default': urlOf(original, path),
            },
          }),
      }),
      types: {
        ...(isFound && {
          'application/atom+xml': [{ url: feeds.atom, title: feedTitle }],
          'application/feed+json': [{ url: feeds.json, title: feedTitle }],
        }),
        // Survivors' accounts are offered to no other site.
        ...(isPasted &&
          !isDraft &&
          path !== '/voices' && { 'application/json+oembed': oembed('json'), 'text/xml+oembed': oembed('xml') }),
      },
    },
    ...(!isFound && { robots: { index: false } }),
    ...(isFound && {
      openGraph: {
        title,
        description,
        url,
        siteName: t('name'),
        locale: territoryOf(locale),
        ...(article
          ? {
              type: 'article',
              publishedTime: datesOf(article).datePublished,
              modifiedTime: datesOf(article).dateModified,
            }
          : { type: 'website' }),
        images: [
          {
            url: ogImageUrl(locale, path),
            width: 1200,
            height: 630,
            alt: t('ogImageAlt', { title }),
            type: 'image/png',
          },
        ],
      },
      // The picture itself is read from what is said for Open Graph.
      twitter: { card: 'summary_large_image', images: [] },
    }),
    ...(isFound && { manifest: '/site.webmanifest' }),
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' }, apple: '/apple-touch-icon.png' },
    formatDetection: { telephone: false, address: false, email: false },
    other: {
      title,
      ...(colours && { colours: `${colours.light} ${colours.dark}` }),
      ...(version && { version }),
      ...(template && { template: letter ? `${template} ${letter}` : template }),
    },
  };
}

/** A language as Open Graph writes it: with the country that is likeliest for it, `en_GB`. */
const territoryOf = (locale: Locale): string => {
  const { language, region } = new Intl.Locale(formsOf(locale)).maximize();
  return `${language}_${region}`;
};

/** A title that differs by outcome, as text with the delimiters that the server reads. */
export const titleByOutcome = <T extends TemplateName>(
  template: T,
  titles: { readonly [Outcome in OutcomeOf<T>]?: string },
): string => {
  const { outcome } = blanksOf(template);
  return Object.entries<string>(titles as Record<string, string>)
    .map(([name, title]) => outcome(name as OutcomeOf<T>, title))
    .join('');
};
