import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Facts } from '#components/page/Facts.tsx';
import { Wordmark } from '#components/page/Wordmark.tsx';
import type { Text } from '#content/text.ts';
import { ColourTable } from './ColourTable.tsx';
import { readTokens } from './tokens.ts';

/** What everything is made of: colours, sizes of type, gaps, the logo. */
export function TokenExamples({ text: { fields, locale } }: { text: Text<'positions'> }) {
  const t = useTranslations('examples');
  const tokens = readTokens();
  const sizes = (values: Record<string, string>) => (
    <Facts
      rows={Object.entries(values).map(([name, value]) => [
        <bdi key={name}>{name}</bdi>,
        <bdi key="value">{value}</bdi>,
      ])}
    />
  );
  return (
    <>
      <h2 id="colours">{t('colours')}</h2>
      <p>{t('contrast')}</p>
      <ColourTable tokens={tokens} locale={locale} />
      <h2 id="type">{t('type')}</h2>
      {sizes(tokens.type)}
      <h2>{fields.title}</h2>
      <h3>{fields.title}</h3>
      <p className="lede" {...part('lede')}>
        {fields.summary}
      </p>
      <p>{fields.summary}</p>
      <p className="hint">{fields.summary}</p>
      <h2 id="spacing">{t('spacing')}</h2>
      {sizes(tokens.gaps)}
      <h2 id="logo">{t('logo')}</h2>
      <p className="masthead">
        <span className="name">
          <Wordmark />
        </span>
      </p>
    </>
  );
}
