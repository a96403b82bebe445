import { useTranslations } from 'next-intl';
import { Progress } from '#components/letter/Progress.tsx';
import type { Text } from '#content/text.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

/** The counter on another site. */
export function EmbeddedCount({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('embed');
  return (
    <>
      <h1 className="label">{t('count', { letter: text.fields.title })}</h1>
      <Progress />
      <EmbedFoot locale={text.locale} path={`/letters/${text.slug}`} label={t('sign')} />
    </>
  );
}
