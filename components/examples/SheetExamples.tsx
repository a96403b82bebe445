import { useTranslations } from 'next-intl';
import { LetterText } from '#components/letter/LetterText.tsx';
import { Testimony } from '#components/text/Testimony.tsx';
import { TextFrame } from '#components/text/TextFrame.tsx';
import type { NumberedSource } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { sampleBody } from './samples.ts';

type Props = {
  letter: Text<'letters'>;
  /** The sources of the page, with those of the letter among them. */
  sources: readonly NumberedSource[];
};

/** A letter as a sheet, and a testimony behind its note: made up here, and plainly so, because nobody speaks as an example. */
export function SheetExamples({ letter, sources }: Props) {
  const t = useTranslations('examples');
  const { fields, locale } = letter;
  const testimony: Text<'voices'> = {
    ...letter,
    kind: 'voices',
    slug: 'sample',
    contentLocale: locale,
    translation: null,
    topics: [],
    answeredBy: [],
    body: sampleBody(t('sampleWords')),
    fields: {
      title: t('sampleTitle'),
      summary: t('sampleTitle'),
      who: t('sampleWho'),
      context: t('sampleContext'),
      contextSources: [],
      order: 1,
      warnings: ['fear'],
      original: '',
      changes: fields.changes,
    },
  };
  return (
    <>
      <h2 id="letter">{t('letter')}</h2>
      <TextFrame text={letter} path={`/letters/${letter.slug}`}>
        <LetterText text={letter} sources={sources} />
      </TextFrame>
      <h2 id="testimony">{t('testimony')}</h2>
      <Testimony text={testimony} sources={sources} next="drawings" isFirst={false} />
    </>
  );
}
