import { useTranslations } from 'next-intl';
import { listedStates } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';

const { Outcome, Rows } = blanksOf('letters');

/** All letters by where they stand: what each asks, from which day it is, and how many have signed where that is told yet. */
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
        {listedStates.map((state) => (
          <Outcome key={state} is={`with-${state}`}>
            <h2>{t(`state.${state}`)}</h2>
            <ul className="entries">
              <Rows of={state}>
                {({ Blank, blank, Outcome, set }) => (
                  <li>
                    <a href={blank('path')} {...set({ lang: 'language', dir: 'direction' })}>
                      <Blank name="title" />
                    </a>
                    <span className="when">
                      <Blank name="date" />
                      <Outcome is="count">
                        {' · '}
                        {t('count', { count: blank('count') })}
                      </Outcome>
                    </span>
                    <Outcome is="since">
                      <span className="when">
                        {state !== 'open' && life('reached', { date: blank('since'), state: life(`name.${state}`) })}
                      </span>
                    </Outcome>
                    <p {...set({ lang: 'language', dir: 'direction' })}>
                      <Blank name="summary" />
                    </p>
                  </li>
                )}
              </Rows>
            </ul>
          </Outcome>
        ))}
      </Outcome>
    </>
  );
}
