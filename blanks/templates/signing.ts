import { countries, kindsOfSigner, lookViews, problemOutcomes, problemsOf, reported } from '#blanks/rules.ts';
import { checkedFields, textFields } from '#signon/form/form.ts';
import type { TemplateContract } from './contract.ts';
import { displaysChecked, partnerBlanks, publicCounts, reportBlanks, signerBlanks } from './sharedBlanks.ts';

/** The page with the signing form, and where everybody waits for a mail. */
export const templatesOfSigning = {
  /** A page with the signing form. */
  letter: {
    blanks: [
      ...publicCounts,
      ...textFields.map((field) => `value.${field}` as const),
      ...checkedFields.map((field) => `invalid.${field}` as const),
      ...kindsOfSigner.map((kind) => `checked.kind.${kind}` as const),
      ...displaysChecked,
      'checked.updates',
      'checked.consent',
      'checked.partnerConsent',
      // Through whom a reader came, in words of the manifest: a partner that collects now, how many came through it; or a note.
      ...partnerBlanks,
      ...(['partner.page', 'partner.logo', 'partner.hash', 'partner.through', 'partner.done', 'partner.box'] as const),
      ...(['arrival.note', 'arrival.without', 'query'] as const),
      ...countries.map((code) => `selected.${code}` as const),
      'challenge',
      'waitMinutes',
      'retryMinutes',
    ],
    outcomes: [
      'form:problems',
      'form:step-up',
      'form:queue-full',
      'form:not-open',
      'form:foreign',
      'form:busy',
      ...problemOutcomes,
      'with-reports',
    ],
    /** What organisers told of it, and how far it came with each of whom it is addressed to: the day at the name of that. */
    rows: {
      reports: reportBlanks,
      addressees: ['name', 'page', ...reported.map((told) => `status.${told}` as const)],
    },
  },
  /** Where everybody waits for a mail, and may type its code or ask for it again; `lateMinutes` when the mail may take longer than usual. */
  sent: {
    blanks: [
      ...publicCounts,
      'countStep',
      'signer.number',
      ...signerBlanks,
      ...partnerBlanks,
      'value.email',
      'value.code',
      'invalid.email',
      'invalid.code',
      'ticket',
      'retryMinutes',
      'lateMinutes',
      'query',
    ],
    outcomes: [
      'waiting',
      ...lookViews.map((view) => `look:${view}` as const),
      'bounced',
      'resent',
      'code:refused',
      'code:malformed',
      ...problemsOf('email'),
      'form:too-many-from-network',
      'form:busy',
      'shown',
      'shown:anonymous',
      'signed-already',
      'confirmed',
      'confirmed:organisation',
    ],
    rows: {},
  },
} as const satisfies Record<string, TemplateContract>;
