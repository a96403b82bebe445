import { confirmViews } from '#signon/confirm.ts';
import { countries } from '#signon/countries.ts';
import { formProblems } from '#signon/form.ts';
import { manageViews } from '#signon/manage.ts';
import { dnsFindings, fileFindings, proofViews } from '#signon/prove.ts';
import { refusalViews } from '#signon/refuse.ts';
import { displays, kindsOfSigner } from '#signon/signature.ts';

export { countries };

/**
 * The contract between what is printed and what the server fills: for each template the blanks it may hold,
 * the outcomes it must have a fragment for, and the rows it repeats. `publish` checks every printed page against it,
 * and the server can fill no other.
 */
export type TemplateContract = {
  blanks: readonly string[];
  /** Each outcome must have its fragment on the page; the server shows the fragments of the outcomes it names. */
  outcomes: readonly string[];
  /** Rows by name, with the blanks of a row. */
  rows: Readonly<Record<string, readonly string[]>>;
};

/** Blanks with which any page may speak of a letter. They hold nothing private, so a filled page may be kept and compressed. */
const publicCounts = ['count', 'organisations', 'countries', 'goal', 'remaining'] as const;

/** The field that people do not see and machines fill in. Its name means nothing to autofill. */
export const trapField = 'remark';

const textFields = ['name', 'email', 'organisation', 'role', 'website', 'source'] as const;
/** One outcome for each thing that can be wrong with a field: `name:missing` and so on. */
export const problemOutcomes = Object.entries(formProblems).flatMap(([field, problems]) =>
  problems.map((problem) => `${field}:${problem}`),
);

/** What can be wrong with a name that is entered anew. */
export const nameProblems = formProblems.name.map((problem) => `name:${problem}`);
const emailProblems = formProblems.email.map((problem) => `email:${problem}`);

/** What was found instead of the proof of an organisation, in DNS and on its site. */
export const findingsOfChecks = [
  ...dnsFindings.map((found) => `dns:${found}` as const),
  ...fileFindings.map((found) => `file:${found}` as const),
];

/** The blanks and outcomes of a page with the signing form. */
const form: TemplateContract = {
  blanks: [
    ...publicCounts,
    ...textFields.map((field) => `value.${field}`),
    ...Object.keys(formProblems).map((field) => `invalid.${field}`),
    ...kindsOfSigner.map((kind) => `checked.kind.${kind}`),
    ...displays.map((display) => `checked.display.${display}`),
    'checked.updates',
    'checked.consent',
    ...countries.map((code) => `selected.${code}`),
    'challenge',
    'waitMinutes',
  ],
  outcomes: ['form:problems', 'form:step-up', 'form:busy', ...problemOutcomes],
  rows: {},
};

export const templates = {
  /** Any page that only shows counts. */
  counts: { blanks: publicCounts, outcomes: [], rows: {} },
  letter: form,
  /** Where everybody waits for a mail, and may type its code or ask for it again; `lateMinutes` when the mail may take longer than usual. */
  sent: {
    blanks: [...publicCounts, 'value.email', 'invalid.email', 'invalid.code', 'retryMinutes', 'lateMinutes', 'query'],
    outcomes: [
      'waiting',
      'look:later',
      'look:nothing',
      'undeliverable',
      'resent',
      'code:refused',
      'code:malformed',
      ...emailProblems,
      'form:too-many-from-network',
      'form:busy',
      'confirmed',
      'confirmed:organisation',
    ],
    rows: {},
  },
  confirm: {
    blanks: [
      ...publicCounts,
      'secret',
      'mark',
      'signer.name',
      'signer.shownAs',
      'signer.country',
      'signer.organisation',
    ],
    outcomes: [...confirmViews, 'changed', 'shown:anonymous', 'confirmed:organisation'],
    rows: {},
  },
  signature: {
    blanks: [
      'secret',
      'signer.name',
      'signer.email',
      'signer.shownAs',
      'signer.country',
      'signer.organisation',
      'signer.role',
      'signer.website',
      'signer.signedAt',
      'signer.confirmedAt',
      'signer.letterVersion',
      'signer.consentVersion',
      'signer.consent',
      'signer.consentLanguage',
      'value.name',
      'invalid.name',
      'proof.name',
      'proof.line',
      'proof.url',
      'proof.on',
      'retryMinutes',
      ...displays.map((display) => `checked.display.${display}`),
    ],
    outcomes: [
      ...manageViews,
      'changed',
      'not-a-display',
      'withdrawn',
      'held',
      'shown:anonymous',
      'updates:yes',
      'updates:no',
      'receipt:ready',
      'receipt:soon',
      'sealed:name',
      'sealed:email',
      ...nameProblems,
      'organisation',
      ...proofViews.map((view) => `proof:${view}`),
      'checked',
      ...findingsOfChecks,
      'check:too-many',
      'check:busy',
    ],
    rows: {},
  },
  unsubscribe: { blanks: [], outcomes: ['open', 'stopped', 'unknown'], rows: {} },
  noMail: { blanks: ['secret'], outcomes: [...refusalViews], rows: {} },
  signatories: {
    blanks: [...publicCounts, 'nextUrl'],
    outcomes: ['empty', 'with-organisations', 'with-people', 'later-page'],
    rows: {
      organisations: ['organisation', 'name', 'role', 'country', 'website', 'provenDns', 'provenFile', 'provenHand'],
      people: ['name', 'country'],
    },
  },
  /** How to check the count: what the public log says now. */
  record: {
    blanks: [...publicCounts, 'log.size', 'log.people', 'log.organisations', 'log.at', 'log.root', 'log.key'],
    outcomes: ['log:empty', 'log:lines'],
    rows: {},
  },
  search: {
    /** What was asked, as it was typed and as the end of an address, how many results there are, and how many are shown when not all are. */
    blanks: ['q', 'query', 'resultCount', 'shownCount'],
    outcomes: ['help', 'nothing-asked', 'nothing-found', 'found'],
    rows: { results: ['url', 'title', 'page', 'excerpt', 'language', 'direction'] },
  },
  /** Passing a page on through the reader's own Mastodon server. */
  share: {
    /** What is passed on, as text, as the end of an address and for one; the server as it was typed, and its host when it is one. */
    blanks: ['page', 'title', 'url', 'query', 'encodedTitle', 'encodedUrl', 'back', 'server', 'invalid.server', 'host'],
    outcomes: ['server:missing', 'server:malformed', 'ready'],
    rows: {},
  },
  problem: {
    blanks: ['retryMinutes'],
    outcomes: ['not-found', 'bad-request', 'other-site', 'too-large', 'method', 'busy', 'broken'],
    rows: {},
  },
  /** A mail, as HTML and as text. */
  mail: { blanks: ['link', 'code', 'noMailLink'], outcomes: [], rows: {} },
} as const satisfies Record<string, TemplateContract>;

export type TemplateName = keyof typeof templates;
