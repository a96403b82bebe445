import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';

const { Blank, Outcome, Rows, blank } = blanksOf('growth');

/** How a letter grew day by day, as a line and as a table. */
export function GrowthDays() {
  const t = useTranslations('growth');
  return (
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
  );
}
