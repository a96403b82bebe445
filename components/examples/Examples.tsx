import { useTranslations } from 'next-intl';
import { BarList } from '#components/collection/BarList.tsx';
import { barsOf } from '#components/collection/bars.ts';
import { Drawing } from '#components/drawing/Drawing.tsx';
import { ProposalDrawing } from '#components/drawing/ProposalDrawing.tsx';
import { Facts } from '#components/page/Facts.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { ShareLinks } from '#components/page/ShareLinks.tsx';
import { Wordmark } from '#components/page/Wordmark.tsx';
import { Cites } from '#components/text/Cites.tsx';
import { OriginalLink } from '#components/text/OriginalLink.tsx';
import { SourceList } from '#components/text/SourceList.tsx';
import { TextFrame } from '#components/text/TextFrame.tsx';
import { readCollection } from '#content/collection.ts';
import { sourcesOf, type Text } from '#content/library.ts';
import { writeDate } from '#i18n/dates.ts';
import { ColourTable } from './ColourTable.tsx';
import { readTokens } from './tokens.ts';

/** The tokens and the components of the design, each as readers meet it, with words of the portal. */
export function Examples({ text }: { text: Text<'positions'> }) {
  const t = useTranslations();
  const { locale, fields, slug } = text;
  const tokens = readTokens();
  const sources = sourcesOf(text);
  const { facts, words, contentLocale } = readCollection('figures', locale);
  const figure = facts.figures.find(({ series }) => series);
  const word = figure && words.figures[figure.id];
  const sizes = (values: Record<string, string>) => (
    <Facts rows={Object.entries(values).map(([name, value]) => [<bdi key={name}>{name}</bdi>, <bdi key="value">{value}</bdi>])} />
  );
  return (
    <>
      <Heading title={t('examples.title')} lede={t('examples.summary')} />
      <h2 id="colours">{t('examples.colours')}</h2>
      <p>{t('examples.contrast')}</p>
      <ColourTable tokens={tokens} locale={locale} />
      <h2 id="type">{t('examples.type')}</h2>
      {sizes(tokens.type)}
      <h2>{fields.title}</h2>
      <h3>{fields.title}</h3>
      <p className="lede">{fields.summary}</p>
      <p>{fields.summary}</p>
      <p className="hint">{fields.summary}</p>
      <h2 id="spacing">{t('examples.spacing')}</h2>
      {sizes(tokens.gaps)}
      <h2 id="mark">{t('examples.mark')}</h2>
      <p className="masthead">
        <span className="name">
          <Wordmark />
        </span>
      </p>
      <h2 id="margin">{t('examples.margin')}</h2>
      <TextFrame text={text} path={`/positions/${slug}`}>
        {fields.asks.slice(0, 2).map((ask) => (
          <p key={ask.text}>
            {ask.text}
            <Cites of={ask.sources} sources={sources} noted={ask.sources} />
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
        <p>{t('home.actText')}</p>
        <p>
          <a className="act" href="#asking">
            {t('home.letterLink')}
          </a>{' '}
          <button className="plain" type="button">
            {t('signature.withdrawButton')}
          </button>
        </p>
      </section>
      <h2 id="notes">{t('examples.notes')}</h2>
      <aside className="notice" role="note" aria-label={t('voices.contentNote')}>
        <p>{t('translation.original')}</p>
      </aside>
      <p className="done">{t('signature.changed')}</p>
      <p className="problem">{t('form.error.name:missing')}</p>
      <h2 id="drawings">{t('examples.drawings')}</h2>
      <div className="drawings">
        <Drawing of="with" />
        <Drawing of="without" />
        <Drawing of="detection" />
        <ProposalDrawing at={['around']} locale={locale} />
        <ProposalDrawing at={['service']} carried="some" locale={locale} />
        <ProposalDrawing at={['service', 'office']} carried="open" locale={locale} />
      </div>
      <h2 id="bars">{t('examples.bars')}</h2>
      {figure && word && (
        <div className="collection">
          <BarList bars={barsOf(figure, word)} unit={word.unit} locale={contentLocale} />
        </div>
      )}
      <ShareLinks locale={locale} path={`/positions/${slug}`} title={fields.title} />
      <SourceList sources={sources.filter(({ id }) => fields.asks.slice(0, 2).some((ask) => ask.sources.includes(id)))} locale={locale} />
    </>
  );
}
