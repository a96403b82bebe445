import { useTranslations } from 'next-intl';
import { Progress } from '#components/letter/Progress.tsx';
import type { Text } from '#content/text.ts';
import { urlOf } from '#i18n/address.ts';
import { HelpFoot } from './HelpFoot.tsx';

/** The counter on another site. */
export function EmbeddedCount({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('embed');
  return (
    <>
      <h1 className="label">{t('count', { letter: text.fields.title })}</h1>
      <Progress />
      <p>
        <a className="act" href={urlOf(text.locale, `/letters/${text.slug}`)} target="_top">
          {t('sign')}
        </a>
      </p>
      <HelpFoot locale={text.locale} />
    </>
  );
}
