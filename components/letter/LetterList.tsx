import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';

const { Outcome, Rows } = blanksOf('letters');

/** All letters: what each asks, from which day it is, and how many have signed. */
export function LetterList() {
  const t = useTranslations('letters');
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <Outcome is="empty">
        <p>{t('none')}</p>
      </Outcome>
      <Outcome is="with-letters">
        <ul className="entries">
          <Rows of="letters">
            {({ Blank, blank, set }) => (
              <li>
                <a href={blank('path')} {...set({ lang: 'language', dir: 'direction' })}>
                  <Blank name="title" />
                </a>
                <span className="when">
                  <Blank name="date" />
                  {' · '}
                  {t('count', { count: blank('count') })}
                </span>
                <p {...set({ lang: 'language', dir: 'direction' })}>
                  <Blank name="summary" />
                </p>
              </li>
            )}
          </Rows>
        </ul>
      </Outcome>
    </>
  );
}
