import { useTranslations } from 'next-intl';
import { Progress } from '#components/letter/Progress.tsx';
import type { Text } from '#content/text.ts';
import { LetterAct } from './LetterAct.tsx';
import { LetterFoot } from './LetterFoot.tsx';

/** The counter on another site, and where the letter stands. */
export function EmbeddedCount({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('embed');
  return (
    <>
      <h1 className="label">{t('count', { letter: text.fields.title })}</h1>
      <Progress />
      <LetterAct text={text} />
      <LetterFoot text={text} />
    </>
  );
}
