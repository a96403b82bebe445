import { getTranslations } from 'next-intl/server';
import type { ComponentProps, ReactNode } from 'react';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import type { Locale } from '#i18n/locales.ts';

/** All messages, by their whole names. */
export type Words = Awaited<ReturnType<typeof getTranslations<never>>>;
type Head = Omit<Parameters<typeof headOf>[0], 'locale' | 'path'>;
type About = NonNullable<ComponentProps<typeof Shell>['about']>;

type Route = {
  /** The path without its language; empty for the home page. */
  path: string;
  head: (t: Words, locale: Locale) => Head;
  /** What it tells machines; nothing for pages that are not for everybody. */
  about?: (t: Words, locale: Locale) => Omit<About, 'contentLocale'>;
  /** Its place among the pages of the menu and of other languages, where that is not its path; and what was asked of it. */
  place?: { path?: string; query?: string };
  body: (t: Words, locale: Locale) => ReactNode;
};

/** What a folder under app/ needs to print a page that there is once in each language: its head and the page. */
export function pageRoute({ path, head, about, place, body }: Route) {
  async function generateMetadata({ params }: Params) {
    const locale = localeOf((await params).locale);
    return headOf({ locale, path, ...head(await getTranslations(), locale) });
  }

  async function Page({ params }: Params) {
    const locale = localeOf((await params).locale);
    const t = await getTranslations();
    return (
      <Shell
        locale={locale}
        path={path}
        {...place}
        {...(about && { about: { contentLocale: locale, ...about(t, locale) } })}
      >
        {body(t, locale)}
      </Shell>
    );
  }

  return { generateMetadata, Page };
}

/** The same of a page that leads to texts; its title and summary stand in the messages under its name. */
export const sectionRoute = (
  name: 'faq' | 'guides' | 'letters' | 'news' | 'positions' | 'sources' | 'voices',
  {
    head,
    about,
    body,
  }: Pick<Route, 'body'> & { head?: Partial<Head>; about?: (t: Words, locale: Locale) => Partial<About> },
) =>
  pageRoute({
    path: `/${name}`,
    head: (t) => ({ title: t(`${name}.title`), description: t(`${name}.summary`), ...head }),
    about: (t, locale) => ({ title: t(`${name}.title`), description: t(`${name}.summary`), ...about?.(t, locale) }),
    body,
  });
