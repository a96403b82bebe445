import { countries } from '#signon/form/countries.ts';
import { type CheckedField, checkedFields, problemsOf } from '#signon/form/form.ts';
import { letterEvents, letterStates, type RestingState, restingStates } from '#signon/life/letterLife.ts';
import { reported, reportedBy } from '#signon/life/report.ts';
import type { MailView } from '#signon/mail/mailView.ts';
import { reasonsOfModerators } from '#signon/moderation/moderate.ts';
import { dnsFindings, fileFindings } from '#signon/organisations/verification.ts';
import { longestMotive, motiveProblems } from '#signon/ownSignature/motive.ts';
import { keepMonths } from '#signon/retention/retention.ts';
import {
  displays,
  heldReasons,
  kindsOfSigner,
  mailTemplates,
  meansOfVerification,
  rejectionReasons,
} from '#signon/signature.ts';

// The rules as pages and mails speak of them; what is printed imports nothing of signon/.
export type { CheckedField, RestingState };
export {
  countries,
  displays,
  keepMonths,
  kindsOfSigner,
  letterEvents,
  letterStates,
  longestMotive,
  mailTemplates,
  meansOfVerification,
  motiveProblems,
  problemsOf,
  rejectionReasons,
  reported,
  reportedBy,
  restingStates,
};

/** What the mail of an update is called where it is printed. */
export const mailNameOfUpdate = (slug: string): string => `update-${slug}`;

/** What became of why somebody signed. */
export const motiveStates = ['waiting', 'shown', 'refused'] as const;

/** The field that people do not see and machines fill in. Its name means nothing to autofill. */
export const trapField = 'remark';

/** One outcome for each thing that can be wrong with a field: `name:missing` and so on. */
export const problemOutcomes = checkedFields.flatMap((field) => problemsOf(field));

/** What can be wrong with a Mastodon server that was typed. */
export const serverProblems = ['server:missing', 'server:malformed'] as const;

/** What was found instead of the verification of an organisation, in DNS and on its site. */
export const findingsOfChecks = [
  ...dnsFindings.map((found) => `dns:${found}` as const),
  ...fileFindings.map((found) => `file:${found}` as const),
];

/** What the page after signing says of the mail, beside that one is to look for it. */
export const lookViews = ['later', 'nothing'] as const satisfies readonly MailView[];

/** The kinds of reasons that a moderator gives, which the owner of a signature is told. */
export const reasonsTold = reasonsOfModerators;

/** Why a name waits, in the order of the page that says so. */
export const heldKinds = heldReasons.filter((reason) => reason !== 'hidden');

/** What the public is told that moderators did, in the order of the page; a number below ten is only told as few. */
export const moderationFigures = ['released', 'hidden', 'removed', 'organisations'] as const;

/** What the public log says now, in the order of the page. */
export const logFacts = ['people', 'organisations', 'size', 'at', 'root', 'key'] as const;

/** The states by which letters are listed, and what is said of each: since when it rests, too. */
export const listedStates = ['open', ...restingStates] as const;
