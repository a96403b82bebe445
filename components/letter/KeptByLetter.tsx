import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';

const { Rows } = blanksOf('privacy');

/** For each letter how long what names its signers is kept, on the page on privacy: the day, once it is known. */
export function KeptByLetter() {
  const t = useTranslations('privacy');
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t('title')}</h2>
      <ul>
        <Rows of="letters">
          {({ Blank, blank, Outcome, set }) => (
            <li>
              <a href={blank('path')} {...set({ lang: 'language', dir: 'direction' })}>
                <Blank name="title" />
              </a>
              {': '}
              <Outcome is="months">{t('open', { months: blank('months') })}</Outcome>
              <Outcome is="dataEnd">{t('until', { date: blank('dataEnd') })}</Outcome>
              <Outcome is="dataEnded">{t('ended', { date: blank('dataEnded') })}</Outcome>
            </li>
          )}
        </Rows>
      </ul>
    </section>
  );
}
