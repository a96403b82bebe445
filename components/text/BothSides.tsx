import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { NumberedSource } from '#content/names.ts';
import type { BothSides as Sides } from '#content/schema/bothSides.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { Cites } from './Cites.tsx';

type Props = {
  sides: Sides;
  sources: readonly NumberedSource[];
  text: Pick<Text, 'locale' | 'contentLocale'>;
};

/** What each side says of one thing, facing each other; each leads to the whole view, where its answer stands. */
export function BothSides({ sides, sources, text: { locale, contentLocale } }: Props) {
  const t = useTranslations('guides');
  return (
    <div className="sides">
      {(['safety', 'privacy'] as const).map((side) => {
        const { view, text, sources: cited } = sides[side];
        return (
          <div key={side}>
            <p className="label" {...inLanguage(locale, contentLocale)}>
              {t(side)}
            </p>
            <p>
              {text}
              <Cites of={cited} sources={sources} />
            </p>
            <p className="from" {...part('from')} {...inLanguage(locale, contentLocale)}>
              <a href={pathIn(locale, `/views#${view}`)}>{t('view')}</a>
            </p>
          </div>
        );
      })}
    </div>
  );
}
