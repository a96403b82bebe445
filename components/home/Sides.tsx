import { useTranslations } from 'next-intl';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

type Position = Text<'positions'>;

/** Who asks and who objects: as many names on both sides, in the same order, facing each other; then those in between. */
export function Sides({ locale, positions }: { locale: Locale; positions: readonly Position[] }) {
  const t = useTranslations('home');
  const of = (side: Position['fields']['group']) => positions.filter(({ fields }) => fields.group === side);
  const [asking, objecting, between] = [of('safety'), of('privacy'), of('middle')];
  const most = Math.min(asking.length, objecting.length);
  const names = (side: readonly Position[]) =>
    side.map(({ slug, path, fields, contentLocale }) => (
      <li key={slug} {...inLanguage(contentLocale, locale)}>
        <a href={pathIn(locale, path)}>{fields.organisation}</a>
      </li>
    ));
  return (
    <div className="sides">
      <section aria-labelledby="asking-side">
        <h2 id="asking-side">{t('asks')}</h2>
        <p>{t('asksText')}</p>
        <ul>{names(asking.slice(0, most))}</ul>
        <p>
          <a href={pathIn(locale, '/positions')}>{t('asksLink')}</a>
        </p>
      </section>
      <section aria-labelledby="other-side">
        <h2 id="other-side">{t('otherSide')}</h2>
        <p>{t('otherSideText')}</p>
        <ul>{names(objecting.slice(0, most))}</ul>
        <p>
          <a href={pathIn(locale, '/faq/opposing-views')}>{t('otherSideLink')}</a>
        </p>
      </section>
      {between.length > 0 && (
        <section aria-labelledby="between">
          <h2 id="between">{t('between')}</h2>
          <ul>{names(between)}</ul>
        </section>
      )}
    </div>
  );
}
