import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Text } from '#content/text.ts';
import { writeList } from '#i18n/lists.ts';

/** Who organises a letter, where its fields say so, and whom to ask about personal data: before the form, where one agrees to hand them over. */
export function Organisers({
  text: { locale, fields },
  isFramed = false,
}: {
  text: Text<'letters'>;
  isFramed?: boolean;
}) {
  const t = useTranslations('letter');
  if (!fields.organisers) return null;
  const { names, page, privacy } = fields.organisers;
  const outside = isFramed ? { target: '_top' } : {};
  return (
    <p className="hint" {...part('progress')}>
      {t('organisers', { names: writeList(names, locale) })}{' '}
      {page && (
        <>
          <a href={page} rel="noreferrer" {...outside}>
            {t('organisersPage')}
          </a>
          {' · '}
        </>
      )}
      {t('organisersPrivacy')}{' '}
      <a href={`mailto:${privacy}`} dir="ltr" {...outside}>
        {privacy}
      </a>
    </p>
  );
}
