import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

type Props = {
  locale: Locale;
  positions: readonly Text<'positions'>[];
  views: CollectionPage<'viewpoints'>;
};

/** Who asks and who objects, as many names on both sides, facing each other. */
export function Sides({ locale, positions, views: { views, contentLocale } }: Props) {
  const t = useTranslations('home');
  const objecting = views.filter(({ group }) => group === 'privacy').slice(0, positions.length);
  return (
    <div className="sides">
      <section aria-labelledby="asking-side">
        <h2 id="asking-side">{t('asks')}</h2>
        <p>{t('asksText')}</p>
        <ul>
          {positions.map(({ slug, path, fields, ...text }) => (
            <li key={slug} {...inLanguage(text.contentLocale, locale)}>
              <a href={pathIn(locale, path)}>{fields.organisation}</a>
            </li>
          ))}
        </ul>
        <p>
          <a href={pathIn(locale, '/positions')}>{t('asksLink')}</a>
        </p>
      </section>
      <section aria-labelledby="other-side">
        <h2 id="other-side">{t('otherSide')}</h2>
        <p>{t('otherSideText')}</p>
        <ul {...inLanguage(contentLocale, locale)}>
          {objecting.map(({ id, holder }) => (
            <li key={id}>
              <a href={pathIn(locale, `/views#${id}`)}>{inShort(holder)}</a>
            </li>
          ))}
        </ul>
        <p>
          <a href={pathIn(locale, '/faq/opposing-views')}>{t('otherSideLink')}</a>
        </p>
      </section>
    </div>
  );
}

/** Who holds a view, without what follows a colon: that names the members of a group. */
const inShort = (holder: string) => holder.replace(/:.*$/, '');
