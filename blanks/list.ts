import { confirmViews } from '#signon/confirming/confirm.ts';
import { checkedFields, textFields } from '#signon/form/form.ts';
import { optOutViews } from '#signon/optOut/optOut.ts';
import { verificationViews } from '#signon/organisations/verification.ts';
import { manageViews } from '#signon/ownSignature/manage.ts';
import { embedLooks } from './embedLook.ts';
import {
  countries,
  displays,
  findingsOfChecks,
  kindsOfSigner,
  letterEvents,
  listedStates,
  logFacts,
  lookViews,
  meansOfVerification,
  moderationFigures,
  motiveProblems,
  motiveStates,
  problemOutcomes,
  problemsOf,
  reasonsTold,
  reported,
  reportedBy,
  restingStates,
  serverProblems,
} from './rules.ts';

/**
 * The contract between what is printed and what the server fills: for each template the blanks it may hold,
 * the outcomes it must have a fragment for, and the rows it repeats. Components can print no other (components/blanks.tsx)
 * and the server can fill no other (filling.ts); `publish` checks that every printed page has what it must have.
 */
export type TemplateContract = {
  blanks: readonly string[];
  /** Each outcome must have its fragment on the page; the server shows the fragments of the outcomes it names. */
  outcomes: readonly string[];
  /** Rows by name, with the blanks of a row. */
  rows: Readonly<Record<string, readonly string[]>>;
};

/**
 * Blanks with which any page may speak of a letter. They hold nothing private, so a filled page may be kept and compressed.
 * `counted` has a value once as many have signed as the letter waits for, or it rests, and `uncounted` until then.
 */
const publicCounts = [
  // How many signed on paper, and who counted them, when anybody did.
  'paper',
  'paper.by',
  'count',
  'counted',
  'uncounted',
  'organisations',
  'countries',
  'goal',
  'remaining',
  'asOf',
  // One of the two has a value: whether it can be signed now.
  'signable',
  'resting',
  // The closing day that is ahead, and its zone.
  'closes',
  'timeZone',
  // Of a letter that rests: the day of its state, at the name of that; until when waiting signatures count; who says why.
  ...restingStates.map((state) => `state.${state}` as const),
  // When a pause is meant to end; to whom it was handed over, or who answered.
  'state.until',
  'state.to',
  'confirmUntil',
  // One of the two has a value once the letter can be signed no more: the day on which private data of its signatures end, or ended.
  'dataEnd',
  'dataEnded',
  // How many signed each version, once they are of several meanings.
  'versions',
  'state.by',
  'state.reason',
  'state.language',
  'state.direction',
] as const;

/** What is told of a milestone: what was done with whom, on which day, which stands at the name of that, how, in whose words, and a file. */
const reportBlanks = [
  ...reported.map((told) => `told.${told}` as const),
  'to',
  ...reportedBy.map((how) => `how.${how}` as const),
  'by',
  'reason',
  'language',
  'direction',
  'file.url',
  'file.name',
  'file.size',
] as const;

export type ReportBlank = (typeof reportBlanks)[number];
/** What is shown of a signature before it is confirmed. */
const signerBlanks = ['signer.name', 'signer.shownAs', 'signer.country', 'signer.organisation'] as const;

/** What somebody agreed to with a partner, or is asked to: whose box it is, what it says, in which language. */
const partnerBlanks = ['partner.name', 'partner.words', 'partner.language', 'partner.direction'] as const;

const listedBlanks = ['path', 'title', 'summary', 'date', 'count', 'since', 'language', 'direction'] as const;

const displaysChecked = displays.map((display) => `checked.display.${display}` as const);

export const templates = {
  /** Any page that only shows counts. */
  counts: { blanks: publicCounts, outcomes: [], rows: {} },
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
  confirm: {
    blanks: [...publicCounts, 'countStep', 'secret', 'revision', 'signer.number', ...signerBlanks, ...partnerBlanks],
    outcomes: [...confirmViews, 'changed', 'shown:anonymous', 'confirmed:organisation', 'can-withdraw', 'withdrawn'],
    rows: {},
  },
  signature: {
    blanks: [
      'secret',
      'countStep',
      'signer.number',
      ...signerBlanks,
      ...partnerBlanks,
      // The end of the letter's address that counts who comes by it, as it is and as an end of other addresses; what is told of them, and when next.
      ...(['friend.query', 'friend.encoded', 'friend.count', 'friend.next'] as const),
      'signer.email',
      'signer.role',
      'signer.website',
      'signer.signedAt',
      'signer.confirmedAt',
      'signer.letterVersion',
      // The page of the words of that version, where they are kept; the version to affirm where its meaning is another, and its page.
      'signer.versionPath',
      'affirm.version',
      'affirm.path',
      'signer.consentVersion',
      'signer.consent',
      'signer.consentLanguage',
      'value.name',
      'invalid.name',
      'value.reason',
      'invalid.reason',
      'value.role',
      'invalid.role',
      'verification.name',
      'verification.line',
      'verification.url',
      'verification.on',
      'retryMinutes',
      'checked.updates',
      'dataEnd',
      ...displaysChecked,
    ],
    outcomes: [
      ...manageViews,
      'ended',
      'affirmed',
      // Until private data of the letter end on a day that is known, `dataEnd`.
      'dataOpen',
      'changed',
      'not-a-display',
      'withdrawn',
      'told:soon',
      'held',
      'hidden',
      'shown:anonymous',
      'updates:yes',
      'updates:no',
      'person',
      ...motiveStates.map((state) => `reason:${state}` as const),
      'reason:to-help',
      ...motiveProblems,
      'receipt:ready',
      'receipt:soon',
      'sealed:name',
      'sealed:email',
      ...problemsOf('name'),
      'organisation',
      'partner:other',
      'partner:consented',
      'friends:on',
      'friends:off',
      'friends:early',
      'friends:few',
      ...verificationViews.map((view) => `verification:${view}` as const),
      'checked',
      ...findingsOfChecks,
      'check:too-many',
      'change:too-many',
      'check:busy',
    ],
    rows: {},
  },
  unsubscribe: { blanks: [], outcomes: ['open', 'stopped', 'unknown'], rows: {} },
  noMail: { blanks: ['secret'], outcomes: [...optOutViews], rows: {} },
  signatories: {
    blanks: [...publicCounts, 'nextUrl'],
    outcomes: ['empty', 'with-organisations', 'with-people', 'later-page'],
    rows: {
      organisations: [
        'organisation',
        'name',
        'role',
        'country',
        'website',
        'reason',
        ...meansOfVerification.map((by) => `verified.${by}` as const),
        'verified.domain',
      ],
      people: ['name', 'country', 'role', 'reason'],
    },
  },
  /** The organisations that signed, in a frame. */
  organisations: {
    blanks: publicCounts,
    outcomes: ['empty', 'with-organisations'],
    rows: { organisations: ['organisation', 'country'] },
  },
  /** How names are moderated, with what was decided in each year. */
  moderation: {
    blanks: ['asOf'],
    outcomes: [],
    rows: {
      years: [
        'year',
        ...moderationFigures.map((figure) => `figure.${figure}` as const),
        ...moderationFigures.map((figure) => `few.${figure}` as const),
      ],
    },
  },
  /** How to check the count: what the public log says now. */
  record: {
    blanks: [...publicCounts, ...logFacts.map((fact) => `log.${fact}` as const)],
    outcomes: ['log:empty', 'log:lines', 'with-milestones', 'with-paper'],
    /** What changed the state of the letter; the blank named like the state that was reached has the day. */
    rows: {
      /** Each time that sheets were counted, and each correction. */
      paper: [
        'paper.day',
        'paper.count',
        'paper.version',
        'paper.counter',
        'paper.note',
        'paper.language',
        'paper.direction',
      ],
      milestones: [...letterEvents.map((event) => `reached.${event}` as const), ...reportBlanks],
    },
  },
  /** How a letter grew until the end of a day: its count as a line in a box of 100 by 100, its days or weeks, languages and countries. */
  growth: {
    blanks: [...publicCounts, 'until', 'chart.path', 'chart.most', 'chart.from', 'total.others'],
    outcomes: ['growth:empty', 'growth:days', 'growth:weeks', 'growth:languages', 'growth:countries'],
    rows: {
      days: ['day', 'asked', 'confirmed', 'removed', 'signatures'],
      languages: ['name', 'others', 'confirmed'],
      countries: ['name', 'signatures'],
    },
  },
  search: {
    /** What was asked, as it was typed and as the end of an address, how many results there are, and how many are shown when not all are. */
    blanks: ['q', 'query', 'resultCount', 'shownCount'],
    outcomes: ['help', 'nothing-asked', 'nothing-found', 'found'],
    rows: { results: ['url', 'title', 'page', 'excerpt', 'language', 'direction'] },
  },
  /** Passing a page on through the reader's own Mastodon server. */
  share: {
    /** What is passed on, as text, as the end of an address and for one, with the letter's own words or the usual ones; the server as it was typed, and its host when it is one. */
    blanks: [
      ...(['page', 'title', 'url', 'query', 'encodedTitle', 'encodedUrl', 'encodedHashtag', 'back'] as const),
      ...(['usual', 'encodedOwn'] as const),
      // One of the two has a value: whether it is passed on by somebody who says to have signed.
      ...(['signed', 'unsigned'] as const),
      ...(['server', 'invalid.server', 'host'] as const),
    ],
    outcomes: [...serverProblems, 'ready'],
    rows: {},
  },
  /** The builder: what was chosen to be shown elsewhere, and the code for that. */
  builder: {
    blanks: [
      // What was chosen, as its field has it, with its title, and that as it stands in an attribute of the code.
      ...(['query', 'what', 'title', 'titleInCode', 'language', 'direction'] as const),
      // The path of its frame with its look, its height; the path of its page; the address that oEmbed takes, as the end of one.
      ...(['frame', 'height', 'page', 'encodedUrl', 'kind', 'slug', 'attributes'] as const),
      ...embedLooks.theme.map((value) => `selected.theme.${value}` as const),
      ...embedLooks.size.map((value) => `selected.size.${value}` as const),
      ...embedLooks.colour.map((value) => `selected.colour.${value}` as const),
    ],
    outcomes: ['chosen', 'what:unknown', 'with-partners'],
    rows: { languages: ['code', 'name', 'selected'], partners: ['partner', 'name', 'selected'] },
  },
  /** What went wrong, and the letter that it was about, or the featured one. */
  problem: {
    blanks: ['retryMinutes', 'letter.title', 'letter.path'],
    outcomes: ['not-found', 'bad-request', 'other-site', 'too-large', 'method', 'too-many', 'busy', 'broken'],
    rows: {},
  },
  /** All letters by where they stand, the featured one first. */
  letters: {
    blanks: [],
    outcomes: ['empty', 'with-letters', ...listedStates.map((state) => `with-${state}` as const)],
    rows: Object.fromEntries(listedStates.map((state) => [state, listedBlanks])) as Record<
      (typeof listedStates)[number],
      typeof listedBlanks
    >,
  },
  /** The page on privacy: how long signatures of each letter are kept; one of the last three has a value. */
  privacy: {
    blanks: [],
    outcomes: [],
    rows: { letters: ['path', 'title', 'language', 'direction', 'months', 'dataEnd', 'dataEnded'] },
  },
  /** A mail, as HTML and as text: about which letter, where that is and what its hashtag is, where the code of the mail can be typed, when private data end, and who answers for the portal. */
  mail: {
    blanks: [
      ...(['link', 'code', 'code.first', 'code.second', 'code.third', 'noMailLink', 'unsubscribeLink'] as const),
      ...(['letter.title', 'letter.sentUrl', 'letter.url', 'letter.hashtag', 'endsOn'] as const),
      // One of the two has a value: the words with which who signed passes it on, and whether these are the usual ones.
      ...(['letter.shared', 'letter.usual'] as const),
      ...(['operator.name', 'operator.email', 'operator.address'] as const),
      // Why a moderator did something: one of them has a value; and their words, if they gave any.
      ...reasonsTold.map((reason) => `reason.${reason}` as const),
      'moderator.words',
      // How many names wait for the moderators, and for how many hours the first does.
      ...(['waiting.count', 'waiting.hours'] as const),
    ],
    outcomes: ['operated', 'trial'],
    rows: {},
  },
} as const satisfies Record<string, TemplateContract>;

export type TemplateName = keyof typeof templates;

type Contracts = typeof templates;

/** What all of some names have in common. */
type Common<Taker> = [Taker] extends [(name: infer Name extends string) => void] ? Name : never;

/** A blank of a template; of several, one that each of them has. */
export type BlankOf<T extends TemplateName> = Common<
  T extends unknown ? (name: Contracts[T]['blanks'][number]) => void : never
>;
/** An outcome of a template; of several, one that each of them has. */
export type OutcomeOf<T extends TemplateName> = Common<
  T extends unknown ? (name: Contracts[T]['outcomes'][number]) => void : never
>;
/** The name of a template's rows. */
export type RowsOf<T extends TemplateName> = keyof Contracts[T]['rows'] & string;
/** A blank of a row. */
export type RowBlankOf<
  T extends TemplateName,
  R extends RowsOf<T>,
> = Contracts[T]['rows'][R] extends readonly (infer Name)[] ? Name & string : never;
