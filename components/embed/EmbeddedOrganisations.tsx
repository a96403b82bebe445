import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { LetterState } from '#components/letter/LetterState.tsx';
import type { Text } from '#content/text.ts';
import { LetterFoot } from './LetterFoot.tsx';

const { Outcome, Rows, blank } = blanksOf('organisations');

/** The organisations that signed on another site, newest first: those of the first page of the list of all. */
export function EmbeddedOrganisations({ text }: { text: Text<'letters'> }) {
  const t = useTranslations();
  return (
    <>
      <h1>{t('embed.organisations', { letter: text.fields.title })}</h1>
      <LetterState isShort />
      <Outcome is="empty">
        <p>{t('embed.noOrganisations')}</p>
      </Outcome>
      <Outcome is="with-organisations">
        <ul className="names">
          <Rows of="organisations">
            {({ Blank, Typed }) => (
              <li>
                <Typed name="organisation" />{' '}
                <span className="when">
                  <Blank name="country" />
                </span>
              </li>
            )}
          </Rows>
        </ul>
      </Outcome>
      <p className="hint">{t('letter.asOf', { time: blank('asOf') })}</p>
      <LetterFoot text={text} page="/signatories" label={t('letter.seeAll')} />
    </>
  );
}
