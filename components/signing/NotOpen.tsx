import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';

const { Outcome, Typed } = blanksOf('letter');

/** Above a letter that could not be signed: that nothing was stored, and what was typed, so that it is not lost; in a frame (`isShort`) in short. */
export function NotOpen({ isShort }: { isShort: boolean }) {
  const t = useTranslations();
  const typed = [
    ['value.name', t('form.name')],
    ['value.organisation', t('form.organisation')],
    ['value.role', t('form.role')],
    ['value.website', t('form.website')],
    ['value.email', t('form.email')],
  ] as const;
  if (isShort)
    return (
      <div className="summary" role="alert" tabIndex={-1} data-focus>
        <p>{t('letterState.notOpen')}</p>
        <p>
          <Typed name="value.name" /> <Typed name="value.email" /> <Typed name="value.organisation" />
        </p>
      </div>
    );
  return (
    <div className="summary" role="alert" tabIndex={-1} data-focus aria-labelledby="not-open">
      <h2 id="not-open">{t('letterState.notOpenTitle')}</h2>
      <p>{t('letterState.notOpen')}</p>
      <dl className="facts">
        {typed.map(([name, label]) => (
          <Outcome key={name} is={name}>
            <div>
              <dt>{label}</dt>
              <dd>
                <Typed name={name} />
              </dd>
            </div>
          </Outcome>
        ))}
      </dl>
    </div>
  );
}
