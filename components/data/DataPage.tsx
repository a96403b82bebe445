import { useTranslations } from 'next-intl';
import { licence } from '#blanks/licence.ts';
import { Heading } from '#components/page/Heading.tsx';
import { origin, pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { clientExample } from './clientExample.ts';

type Props = {
  locale: Locale;
  /** Each file by its name, and whether it is a table too. */
  files: readonly { name: string; hasTable: boolean }[];
  /** The slug of the letter that is featured, for the example. */
  letter: string | undefined;
};

/** What can be taken as data, and asked by programs. */
export function DataPage({ locale, files, letter }: Props) {
  const t = useTranslations('data');
  const site = useTranslations('site');
  return (
    <>
      <Heading title={t('title')} lede={t('lede')} />
      <section aria-labelledby="files">
        <h2 id="files">{t('files')}</h2>
        <p>{t('filesHint')}</p>
        <div className="wide">
          <table className="data-files">
            <thead>
              <tr>
                <th scope="col">{t('file')}</th>
                <th scope="col">{t('schema')}</th>
                <th scope="col">{t('table')}</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ name, hasTable }) => (
                <tr key={name}>
                  <th scope="row">
                    <a href={`/data/${name}.json`} dir="ltr">
                      {name}.json
                    </a>
                  </th>
                  <td>
                    <a href={`/data/${name}.schema.json`} aria-label={`JSON Schema: ${name}`} dir="ltr">
                      JSON Schema
                    </a>
                  </td>
                  <td>
                    {hasTable && (
                      <a href={`/data/${name}.${locale}.csv`} aria-label={`CSV: ${name}`} dir="ltr" download>
                        CSV
                      </a>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {letter && (
          <p>
            {t('each')}{' '}
            <a href={`/data/letters/${letter}.json`} dir="ltr">
              letters/{letter}.json
            </a>
          </p>
        )}
      </section>
      <section aria-labelledby="use">
        <h2 id="use">{t('use')}</h2>
        <p>
          {site('licence')}{' '}
          <a href={licence.url} rel="license noreferrer" dir="ltr">
            {licence.name}
          </a>
          {'. '}
          {t('useText')}
        </p>
      </section>
      <section aria-labelledby="api">
        <h2 id="api">{t('api')}</h2>
        <p>{t('apiText')}</p>
        <p>
          <a href="/api/openapi.json" dir="ltr">
            /api/openapi.json
          </a>
        </p>
        {letter && (
          <>
            <h3>{t('example')}</h3>
            <p id="example-hint">{t('exampleText')}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keys. */}
            <pre className="example" dir="ltr" tabIndex={0} aria-describedby="example-hint">
              <code>{clientExample(`${origin}/api/letters/${letter}`)}</code>
            </pre>
          </>
        )}
      </section>
      <section aria-labelledby="more">
        <h2 id="more">{t('more')}</h2>
        <ul>
          <li>
            <a href={pathIn(locale, '/embed')}>{t('embed')}</a>
          </li>
          <li>
            {t('feeds')}{' '}
            <a href={pathIn(locale, '/feed.atom')} dir="ltr">
              Atom
            </a>{' '}
            ·{' '}
            <a href={pathIn(locale, '/feed.json')} dir="ltr">
              JSON Feed
            </a>
          </li>
        </ul>
      </section>
    </>
  );
}
