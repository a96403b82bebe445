import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { GrowthDays } from './GrowthDays.tsx';
import { GrowthRow, GrowthTable } from './GrowthTable.tsx';

const { Blank, Outcome, Rows } = blanksOf('growth');

/** How a letter grew: its count day by day as a line and as a table, and by language and country. Every number is filled in by the server. */
export function Growth({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('growth');
  const api = `/api/letters/${text.slug}`;
  return (
    <>
      <Heading title={t('title')} lede={<a href={pathIn(text.locale, text.path)}>{text.fields.title}</a>}>
        <p>{t('summary')}</p>
      </Heading>
      <Outcome is="growth:empty">
        <p>{t('empty')}</p>
      </Outcome>
      <GrowthDays />
      <Outcome is="growth:languages">
        <GrowthTable id="languages" heading={t('languages')}>
          <Rows of="languages">
            {({ Blank, Outcome }) => (
              <GrowthRow number={<Blank name="confirmed" />}>
                <Outcome is="name">
                  <Blank name="name" />
                </Outcome>
                <Outcome is="others">{t('others')}</Outcome>
              </GrowthRow>
            )}
          </Rows>
        </GrowthTable>
      </Outcome>
      <Outcome is="growth:countries">
        <GrowthTable id="countries" heading={t('countries')}>
          <Rows of="countries">
            {({ Blank }) => (
              <GrowthRow number={<Blank name="signatures" />}>
                <Blank name="name" />
              </GrowthRow>
            )}
          </Rows>
          <Outcome is="total.others">
            <GrowthRow number={<Blank name="total.others" />}>{t('others')}</GrowthRow>
          </Outcome>
        </GrowthTable>
      </Outcome>
      <h2>{t('tells')}</h2>
      <p>{t('tellsText')}</p>
      <p>{t('cannot')}</p>
      <ul>
        <li>
          <a href={`${api}/growth`}>{t('linkJson')}</a>
        </li>
        <li>
          <a href={`${api}/growth.csv`}>{t('linkCsv')}</a>
        </li>
        <li>
          <a href={pathIn(text.locale, `${text.path}/record`)}>{t('linkRecord')}</a>
        </li>
      </ul>
    </>
  );
}
