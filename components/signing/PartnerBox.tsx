import { blanksOf } from '#components/blanks.tsx';
import { FieldProblems } from '#components/form/FieldProblems.tsx';

const { Blank, Outcome, set } = blanksOf('letter');

/** The box of a partner, apart from the signature and never ticked beforehand; its value names the words beside it. */
export const PartnerBox = () => (
  <Outcome is="partner.name">
    <div className="field">
      <FieldProblems field="partnerConsent" />
      <p className="option">
        <input
          type="checkbox"
          id="partnerConsent"
          name="partnerConsent"
          aria-describedby="partner-hint partnerConsent-problem"
          {...set({
            value: 'partner.hash',
            checked: 'checked.partnerConsent',
            'aria-invalid': 'invalid.partnerConsent',
          })}
        />
        <label htmlFor="partnerConsent" translate="no" {...set({ lang: 'partner.language', dir: 'partner.direction' })}>
          <Blank name="partner.words" />
        </label>
      </p>
      <p className="hint" id="partner-hint">
        <Blank name="partner.box" />
      </p>
    </div>
  </Outcome>
);
