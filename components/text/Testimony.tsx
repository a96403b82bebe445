import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Facts } from '#components/page/Facts.tsx';
import type { NumberedSource } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { writeList } from '#i18n/lists.ts';
import { Body } from './Body.tsx';
import { Cites } from './Cites.tsx';
import { OriginalLink } from './OriginalLink.tsx';
import { TextFoot } from './TextFoot.tsx';
import { TextFrame } from './TextFrame.tsx';

type Props = {
  text: Text<'voices'>;
  sources: readonly NumberedSource[];
  /** The anchor that "skip" leads to. */
  next: string;
  isFirst: boolean;
};

/** A testimony: first what it speaks of and where help is, before any link to it; then who speaks and by whose leave it stands here, and the text, closed until the reader opens it. */
export function Testimony({ text, sources, next, isFirst }: Props) {
  const t = useTranslations('voices');
  const { fields, slug, locale } = text;
  return (
    <div className="entry" {...part('voice')}>
      <TextFrame text={text} path={`/voices#${slug}`} isFirst={isFirst}>
        <h2 id={slug}>{fields.title}</h2>
        <aside className="notice" {...part('notice')} role="note" aria-label={t('contentNote')}>
          <h3>{t('contentNote')}</h3>
          <p>
            {t('contains')}{' '}
            {writeList(
              fields.warnings.map((warning) => t(`warning.${warning}`)),
              locale,
            )}
            .
          </p>
          <p>
            <a href={pathIn(locale, '/help')}>{t('helpLink')}</a> · <a href={`#${next}`}>{t('skip')}</a>
          </p>
        </aside>
        <Facts
          rows={[
            [t('who'), fields.who],
            [
              t('context'),
              <>
                {fields.context}
                <Cites of={fields.contextSources ?? []} sources={sources} />
              </>,
            ],
            [t('consent'), fields.takeBack && t('consentGiven', { takeBack: fields.takeBack })],
            [t('original'), fields.original && <OriginalLink key="original" id={fields.original} sources={sources} />],
          ]}
        />
        <details className="testimony" {...part('testimony')}>
          <summary>{t('open')}</summary>
          <Body text={text} sources={sources} under={2} />
        </details>
        <TextFoot text={text} />
      </TextFrame>
    </div>
  );
}
