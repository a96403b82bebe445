import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Drawing } from '#components/drawing/Drawing.tsx';
import { ProposalDrawing } from '#components/drawing/ProposalDrawing.tsx';
import { Facts } from '#components/page/Facts.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { ShareLinks } from '#components/share/ShareLinks.tsx';
import { AnsweredBy } from '#components/text/AnsweredBy.tsx';
import { Cites } from '#components/text/Cites.tsx';
import { OriginalLink } from '#components/text/OriginalLink.tsx';
import { SourceList } from '#components/text/SourceList.tsx';
import { TextFrame } from '#components/text/TextFrame.tsx';
import type { NumberedSource } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { writeDate } from '#i18n/dates.ts';
import { CollectionExamples, type CollectionSamples } from './CollectionExamples.tsx';
import { FieldExamples } from './FieldExamples.tsx';
import { SheetExamples } from './SheetExamples.tsx';
import { TokenExamples } from './TokenExamples.tsx';

type Props = {
  text: Text<'positions'>;
  letter: Text<'letters'>;
  /** The sources of what is shown of both. */
  sources: readonly NumberedSource[];
  collections: CollectionSamples;
};

/** The tokens and the components of the design, each as readers meet it, with words of the portal. */
export function Examples({ text, letter, sources, collections }: Props) {
  const t = useTranslations();
  const { locale, fields, slug } = text;
  return (
    <>
      <Heading title={t('examples.title')} lede={t('examples.summary')} />
      <TokenExamples text={text} />
      <h2 id="margin">{t('examples.margin')}</h2>
      <TextFrame text={text} path={`/positions/${slug}`}>
        {fields.asks.slice(0, 2).map((ask, index) => (
          <p key={ask.text}>
            {ask.text}
            <Cites of={ask.sources} sources={sources} noted={ask.sources} />
            <AnsweredBy
              text={text}
              views={text.answeredBy.flatMap(({ view, to }) => (to?.includes(`ask-${index + 1}`) ? view : []))}
              as="span"
            />
          </p>
        ))}
      </TextFrame>
      <h2 id="facts">{t('examples.facts')}</h2>
      <Facts
        rows={[
          [t('positions.who'), <bdi key="who">{fields.organisation}</bdi>],
          [t('positions.date'), fields.date && writeDate(fields.date, locale)],
          [t('positions.original'), <OriginalLink key="original" id={fields.original} sources={sources} />],
        ]}
      />
      <h2 id="asking">{t('examples.asking')}</h2>
      <section className="asking" aria-labelledby="asking">
        <p>{t('usual.letter')}</p>
        <p>
          <a className="act" href="#asking">
            {t('home.letterLink')}
          </a>
        </p>
        <p>
          <button className="plain" type="button">
            {t('signature.withdrawButton')}
          </button>
        </p>
      </section>
      <h2 id="notes">{t('examples.notes')}</h2>
      <aside className="notice" {...part('notice')} role="note" aria-label={t('voices.contentNote')}>
        <p>{t('translation.original')}</p>
      </aside>
      <p className="done">{t('signature.changed')}</p>
      <p className="problem">{t('form.error.name:missing')}</p>
      <FieldExamples />
      <SheetExamples letter={letter} sources={sources} />
      <h2 id="drawings">{t('examples.drawings')}</h2>
      <div className="drawings">
        <Drawing of="with" />
        <Drawing of="without" />
        <Drawing of="detection" />
        <ProposalDrawing at={['around']} locale={locale} />
        <ProposalDrawing at={['service']} carried="some" locale={locale} />
        <ProposalDrawing at={['service', 'office']} carried="open" locale={locale} />
      </div>
      <CollectionExamples samples={collections} locale={locale} />
      <ShareLinks locale={locale} path={`/positions/${slug}`} title={fields.title} />
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
