import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';

const { Blank, Outcome, Rows, blank } = blanksOf('growth');

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
      <Outcome is="growth:days">
        <figure className="growth">
          <figcaption>
            {t('most')} <Blank name="chart.most" />
          </figcaption>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={t('chart')}>
            <path d={blank('chart.path')} vectorEffect="non-scaling-stroke" />
          </svg>
          <p>
            <span>
              <Blank name="chart.from" />
            </span>
            <span>
              <Blank name="until" />
            </span>
          </p>
        </figure>
        <h2 id="days">
          {t('days')}
          <Outcome is="growth:weeks">, {t('weeks')}</Outcome>
        </h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is moved by keyboard too */}
        <section className="wide" aria-labelledby="days" tabIndex={0}>
          <table aria-labelledby="days">
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                <th scope="col">{t('asked')}</th>
                <th scope="col">{t('confirmed')}</th>
                <th scope="col">{t('removed')}</th>
                <th scope="col">{t('signatures')}</th>
              </tr>
            </thead>
            <tbody>
              <Rows of="days">
                {({ Blank }) => (
                  <tr>
                    <th scope="row">
                      <Blank name="day" />
                    </th>
                    <td>
                      <Blank name="asked" />
                    </td>
                    <td>
                      <Blank name="confirmed" />
                    </td>
                    <td>
                      <Blank name="removed" />
                    </td>
                    <td>
                      <Blank name="signatures" />
                    </td>
                  </tr>
                )}
              </Rows>
            </tbody>
          </table>
        </section>
      </Outcome>
      <Outcome is="growth:languages">
        <h2 id="languages">{t('languages')}</h2>
        <table aria-labelledby="languages">
          <tbody>
            <Rows of="languages">
              {({ Blank, Outcome }) => (
                <tr>
                  <th scope="row">
                    <Outcome is="name">
                      <Blank name="name" />
                    </Outcome>
                    <Outcome is="others">{t('others')}</Outcome>
                  </th>
                  <td>
                    <Blank name="confirmed" />
                  </td>
                </tr>
              )}
            </Rows>
          </tbody>
        </table>
      </Outcome>
      <Outcome is="growth:countries">
        <h2 id="countries">{t('countries')}</h2>
        <table aria-labelledby="countries">
          <tbody>
            <Rows of="countries">
              {({ Blank }) => (
                <tr>
                  <th scope="row">
                    <Blank name="name" />
                  </th>
                  <td>
                    <Blank name="signatures" />
                  </td>
                </tr>
              )}
            </Rows>
            <Outcome is="total.others">
              <tr>
                <th scope="row">{t('others')}</th>
                <td>
                  <Blank name="total.others" />
                </td>
              </tr>
            </Outcome>
          </tbody>
        </table>
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
