import { confirmViews } from '#signon/confirming/confirm.ts';
import { optOutViews } from '#signon/optOut/optOut.ts';
import type { TemplateContract } from './contract.ts';
import { partnerBlanks, publicCounts, signerBlanks } from './sharedBlanks.ts';

/** What mailed links lead to, but for the own page of a signature. */
export const templatesOfConfirming = {
  confirm: {
    blanks: [...publicCounts, 'countStep', 'secret', 'revision', 'signer.number', ...signerBlanks, ...partnerBlanks],
    outcomes: [...confirmViews, 'changed', 'shown:anonymous', 'confirmed:organisation', 'can-withdraw', 'withdrawn'],
    rows: {},
  },
  unsubscribe: { blanks: [], outcomes: ['open', 'stopped', 'unknown'], rows: {} },
  noMail: { blanks: ['secret'], outcomes: [...optOutViews], rows: {} },
} as const satisfies Record<string, TemplateContract>;
