import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { restingStates } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import type { Text } from '#content/text.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

const { blank, Outcome, set, Typed } = blanksOf('letter');

/** Over a letter that rests: what is so, since when, with whom, why it cannot be signed, and the way to all of it. */
export function StateAtTop({ text: { locale, contentLocale } }: { text: Text<'letters'> }) {
  const t = useTranslations('letterState');
  return (
    <div {...part('progress')} {...inLanguage(locale, contentLocale)}>
      <Outcome is="resting">
        <p className="remark" role="note">
          {restingStates.map((state) => (
            <Outcome key={state} is={`state.${state}`}>
              <strong>{t(state, { date: blank(`state.${state}`), count: blank('count') })}</strong>
            </Outcome>
          ))}{' '}
          <ToWhom />{' '}
          {(['paused', 'withdrawn'] as const).map((state) => (
            <Outcome key={state} is={`state.${state}`}>
              <span {...set({ lang: 'state.language', dir: 'state.direction' })}>
                <Typed name="state.reason" />
              </span>
            </Outcome>
          ))}{' '}
          <a href="#signing">{t('here')}</a>
        </p>
      </Outcome>
    </div>
  );
}

/** To whom a letter was handed over or who answered it, and when a pause is meant to end. */
function ToWhom() {
  const t = useTranslations('letterState');
  return (
    <>
      <Outcome is="state.to">
        <Outcome is="state.delivered">{t('deliveredTo', { to: blank('state.to') })}</Outcome>
        <Outcome is="state.answered">{t('answeredBy', { to: blank('state.to') })}</Outcome>
      </Outcome>
      <Outcome is="state.until">{t('until', { date: blank('state.until') })}</Outcome>
    </>
  );
}
