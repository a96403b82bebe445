import { type Details, type Display, displays, type KindOfSigner, kindsOfSigner } from '#signon/signature.ts';
import { isCountry } from './countries.ts';
import { addressProblems, readAddress } from './mailbox.ts';
import { nameProblems, readName } from './name.ts';
import { pastedWebsite } from './pasted.ts';

/** The fields of the form, in their order on the page. */
export const formFields = [
  'kind',
  'name',
  'email',
  'organisation',
  'role',
  'website',
  'country',
  'display',
  'updates',
  'consent',
  'partnerConsent',
] as const;
type FormField = (typeof formFields)[number];
export type FormInput = Partial<Record<FormField, string>>;

/** Those that hold what was typed. */
export const textFields = ['name', 'email', 'organisation', 'role', 'website'] as const satisfies readonly FormField[];

/** What can be wrong with a field; the page says it in the reader's language. */
export const formProblems = {
  kind: ['unknown'],
  name: nameProblems,
  email: addressProblems,
  organisation: nameProblems,
  role: nameProblems,
  website: ['malformed'],
  country: ['missing', 'unknown'],
  display: ['missing', 'unknown'],
  consent: ['missing'],
  partnerConsent: ['changed'],
} as const;
export type CheckedField = keyof typeof formProblems;
export type FormProblems = { -readonly [F in CheckedField]?: (typeof formProblems)[F][number] };

/** One thing that can be wrong with the form, with its field: `name:missing`. */
type ProblemOf<F extends CheckedField = CheckedField> = {
  [Field in F]: `${Field}:${(typeof formProblems)[Field][number]}`;
}[F];

/** All that can be wrong with a field. */
export const problemsOf = <F extends CheckedField>(field: F): ProblemOf<F>[] =>
  formProblems[field].map((problem) => `${field}:${problem}` as ProblemOf<F>);

/** The fields that can be wrong. */
export const checkedFields = Object.keys(formProblems) as CheckedField[];

/** What was found wrong with a form, each with its field. */
export const problemsFound = (problems: FormProblems): ProblemOf[] =>
  Object.entries(problems).map(([field, problem]) => `${field}:${problem}` as ProblemOf);

/** Whether a box was ticked, however the form says so. */
export const ticked = (value: string | undefined) =>
  value !== undefined && !['', 'no', 'false', 'off', '0'].includes(value.trim().toLowerCase());

/**
 * Reads the signing form. Empty and missing fields are the same. Fields of an organisation are ignored for a person.
 *
 * @param partnerWords the hash of what the box of a partner says now; null where there is none. Ticked, the box names the
 *   words that stood beside it, and nobody agrees to others
 * @returns the tidied details, or every problem at once
 */
export function readForm(
  input: FormInput,
  partnerWords: string | null = null,
): { details: Details } | { problems: FormProblems } {
  const problems: FormProblems = {};
  const kind = (input.kind?.trim() || 'person') as KindOfSigner;
  if (!kindsOfSigner.includes(kind)) problems.kind = 'unknown';
  const isOrganisation = kind === 'organisation';

  const name = readName(input.name ?? '');
  if ('problem' in name) problems.name = name.problem;
  const email = readAddress(input.email ?? '');
  if ('problem' in email) problems.email = email.problem;
  const organisation = isOrganisation ? readName(input.organisation ?? '') : null;
  if (organisation && 'problem' in organisation) problems.organisation = organisation.problem;
  const role = isOrganisation ? readName(input.role ?? '') : null;
  if (role && 'problem' in role) problems.role = role.problem;
  const website = isOrganisation ? readWebsite(input.website ?? '') : null;
  if (website && 'problem' in website) problems.website = website.problem;

  const country = input.country?.trim().toUpperCase() ?? '';
  if (!country) problems.country = 'missing';
  else if (!isCountry(country)) problems.country = 'unknown';
  const display = (input.display?.trim() ?? '') as Display;
  if (!display) problems.display = 'missing';
  else if (!displays.includes(display)) problems.display = 'unknown';
  if (!ticked(input.consent)) problems.consent = 'missing';
  if (partnerWords !== null && ticked(input.partnerConsent) && input.partnerConsent?.trim() !== partnerWords)
    problems.partnerConsent = 'changed';

  if ('problem' in name || 'problem' in email || Object.keys(problems).length > 0) return { problems };
  return {
    details: {
      name: name.name,
      email: email.address,
      country,
      display,
      kind,
      organisation: organisation && 'name' in organisation ? organisation.name : null,
      role: role && 'name' in role ? role.name : null,
      website: website && 'website' in website ? website.website : null,
      updates: ticked(input.updates),
    },
  };
}

/** A dash, or words without a dot, such as none, n/a and لا يوجد, say that there is none; so does an abbreviation, which no site is called: k. A. */
const saysNone = (text: string) =>
  !/[:@\\]|\/\//.test(text) && (!text.includes('.') || !/\p{L}\p{M}*\p{L}|\p{N}/u.test(text));

function readWebsite(typed: string): { website: string | null } | { problem: 'malformed' } {
  if (typed.length > 1000) return { problem: 'malformed' };
  const text = pastedWebsite(typed);
  if (saysNone(text)) return { website: null };
  // What a number follows is the port of a host, and no scheme.
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`);
  const well =
    url &&
    /^https?:$/.test(url.protocol) &&
    !/\p{Cc}/u.test(text) &&
    /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+\.?$/.test(url.hostname) &&
    !/^[\d.]+$/.test(url.hostname) &&
    !url.username &&
    !url.password &&
    url.href.length <= 255;
  if (!well) return { problem: 'malformed' };
  // The slash that every address of a host alone gets is not put where none was typed.
  const isHostAlone = url.href === `${url.origin}/` && !text.endsWith('/');
  return { website: isHostAlone ? url.origin : url.href };
}
