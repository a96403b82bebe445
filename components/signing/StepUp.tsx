import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';

const { blank, Outcome, set } = blanksOf('letter');

/**
 * What stands above the form when its network signs a great deal: the browser does some work and sends the form, or the
 * signer chooses to get the mail later. The first needs script and appears with it; the second is a button of the form, and
 * not there in a frame that does not say that it is ours: from there a link leads to the page at `letterPath`.
 */
export function StepUp({ letterPath }: { letterPath: string }) {
  const t = useTranslations('stepUp');
  return (
    <div className="step-up" role="alert" tabIndex={-1} data-focus aria-labelledby="step-up">
      <h2 id="step-up">{t('title')}</h2>
      <Outcome is="waitMinutes">
        <p>{t('text')}</p>
      </Outcome>
      <Outcome is="form:foreign">
        <p>{t('foreign')}</p>
      </Outcome>
      <div data-work hidden>
        <div data-running>
          <p>{t('work')}</p>
          <p className="working">
            <progress max={1} value={0} aria-label={t('progress')} />
            <button className="plain" type="button">
              {t('stop')}
            </button>
          </p>
        </div>
        <p>
          <output tabIndex={-1} data-working={t('working')} data-ready={t('ready')} data-stopped={t('stopped')} />
        </p>
        <input type="hidden" name="proof" form="sign" {...set({ 'data-challenge': 'challenge' })} />
      </div>
      <Outcome is="waitMinutes">
        <p>{t('patience', { minutes: blank('waitMinutes') })}</p>
        <button className="act" type="submit" form="sign" name="patience" value="yes">
          {t('patienceButton')}
        </button>
      </Outcome>
      <Outcome is="form:foreign">
        <p>
          <a href={letterPath} target="_top">
            {t('ownPage')}
          </a>
        </p>
      </Outcome>
    </div>
  );
}
