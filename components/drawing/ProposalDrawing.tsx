import { useTranslations } from 'next-intl';
import { writeList } from '#i18n/lists.ts';
import type { Locale } from '#i18n/locales.ts';
import { MessageWay } from './MessageWay.tsx';
import type { Carriage, Place } from './scenes.ts';

type Props = {
  at: readonly Place[];
  /** Left out for what does not concern messages. */
  carried?: Carriage | undefined;
  locale: Locale;
};

/** Where a proposal acts on the way of a message. */
export function ProposalDrawing({ at, carried, locale }: Props) {
  const t = useTranslations('drawing');
  const places = writeList(
    at.map((place) => t(`place.${place}`)),
    locale,
  );
  return (
    <figure className="drawing">
      <MessageWay scene={{ carried: carried ?? 'closed', at }} alt={t('way')} />
      <figcaption>
        {t('acts', { places })} {carried && t(`carried.${carried}`)}
      </figcaption>
    </figure>
  );
}
