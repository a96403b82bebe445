import { useTranslations } from 'next-intl';
import { logFacts } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Fact } from '#components/page/Fact.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/text.ts';
import { origin, pathIn } from '#i18n/address.ts';
import { Milestones } from './Milestones.tsx';
import { PaperCounts } from './PaperCounts.tsx';

const { Blank, Outcome } = blanksOf('record');

const files = [
  ['linkCount', ''],
  ['linkHead', '/log/head'],
  ['linkLog', '/log'],
  ['linkHistory', '/history'],
  ['linkTable', '/history.csv'],
] as const;

/** How anyone can check a letter's count: what the public log says now, how it works, what it proves and what not, and the open data. */
export function CountRecord({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('record');
  const api = `/api/letters/${text.slug}`;
  return (
    <>
      <Heading title={t('title')} lede={<a href={pathIn(text.locale, `/letters/${text.slug}`)}>{text.fields.title}</a>}>
        <p>{t('summary')}</p>
      </Heading>
      <h2>{t('now')}</h2>
      <Outcome is="log:empty">
        <p>{t('empty')}</p>
      </Outcome>
      <Outcome is="log:lines">
        <dl className="facts">
          {logFacts.map((fact) => (
            <Fact key={fact} name={t(fact)}>
              <bdi className={fact === 'root' || fact === 'key' ? 'code' : undefined} dir="ltr">
                <Blank name={`log.${fact}`} />
              </bdi>
            </Fact>
          ))}
        </dl>
      </Outcome>
      <PaperCounts />
      <Milestones />
      <h2>{t('how')}</h2>
      <p>{t('line')}</p>
      <p>{t('removal')}</p>
      <p>{t('tree')}</p>
      <h2>{t('proves')}</h2>
      <ul>
        <li>{t('provesCount')}</li>
        <li>{t('provesPast')}</li>
        <li>{t('provesOwn')}</li>
      </ul>
      <h2>{t('not')}</h2>
      <ul>
        <li>{t('notReal')}</li>
        <li>{t('notOne')}</li>
      </ul>
      <h2>{t('data')}</h2>
      <ul>
        {files.map(([name, path]) => (
          <li key={name}>
            <a href={api + path}>{t(name)}</a>
          </li>
        ))}
      </ul>
      <p>{t('dataCountries')}</p>
      <h2>{t('check')}</h2>
      <p>{t('checkText')}</p>
      <p className="code" dir="ltr">
        <span>npm run audit --</span> {origin} <span>--letter {text.slug}</span>
      </p>
    </>
  );
}
