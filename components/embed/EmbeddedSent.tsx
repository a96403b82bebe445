import { useTranslations } from 'next-intl';
import { Sent } from '#components/confirming/Sent.tsx';
import type { Text } from '#content/text.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

/** What a signer sees inside a frame after signing there. */
export function EmbeddedSent({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('embed');
  return (
    <>
      <Sent text={text} isFramed />
      <EmbedFoot locale={text.locale} path={`/letters/${text.slug}`} label={t('readMore')} />
    </>
  );
}
