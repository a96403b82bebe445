import { useTranslations } from 'next-intl';
import { ProblemWords } from '#components/page/ProblemWords.tsx';
import type { Locale } from '#i18n/locales.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

/** What went wrong inside a frame of another site. */
export function EmbeddedProblem({ locale }: { locale: Locale }) {
  const t = useTranslations('nav');
  return (
    <>
      <ProblemWords />
      <EmbedFoot locale={locale} path="/letters/safeguards" label={t('letter')} />
    </>
  );
}
