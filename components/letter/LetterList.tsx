import { useTranslations } from 'next-intl';
import { restingStates } from '#blanks/list.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';

const { Outcome, Rows } = blanksOf('letters');

/** All letters: what each asks, from which day it is, and how many have signed. */
export function LetterList() {
  const t = useTranslations('letters');
  const life = useTranslations('letterState');
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <Outcome is="empty">
        <p>{t('none')}</p>
      </Outcome>
      <Outcome is="with-letters">
        <ul className="entries">
          <Rows of="letters">
            {({ Blank, blank, Outcome, set }) => (
              <li>
                <a href={blank('path')} {...set({ lang: 'language', dir: 'direction' })}>
                  <Blank name="title" />
                </a>
                <span className="when">
                  <Blank name="date" />
                  {' · '}
                  {t('count', { count: blank('count') })}
                </span>
                {restingStates.map((state) => (
                  <Outcome key={state} is={`state.${state}`}>
                    <span className="when">
                      {life('reached', { date: blank(`state.${state}`), state: life(`name.${state}`) })}
                    </span>
                  </Outcome>
                ))}
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
