import { compile, fillParts } from './template.ts';

/** Who answers for a copy of the portal, and how to reach them; null for a trial that nobody answers for. */
export type Operator = {
  name: string;
  email: string;
  /** The postal address on one line; empty when none was given. */
  address: string;
  /** On one line each, where it was given: who is asked about personal data, which authority takes complaints, what the law wants named. */
  privacy?: string;
  authority?: string;
  imprint?: string;
} | null;

/** The settings that say who answers. They are read when the site is printed, and again when the server starts. */
export const operatorSettings = [
  'OPERATOR_NAME',
  'OPERATOR_EMAIL',
  'OPERATOR_ADDRESS',
  'OPERATOR_PRIVACY',
  'OPERATOR_AUTHORITY',
  'OPERATOR_IMPRINT',
] as const;

/** Who answers, by the settings. Half of them, a name nobody can reach or an address without a name, is nobody. */
export function operatorFrom(env: Readonly<Record<string, string | undefined>>): Operator {
  const [name = '', email = '', address = '', privacy, authority, imprint] = operatorSettings.map((setting) =>
    env[setting]?.trim(),
  );
  if (!name || !email) return null;
  return {
    name,
    email,
    address,
    ...(privacy && { privacy }),
    ...(authority && { authority }),
    ...(imprint && { imprint }),
  };
}

/** What tells of the operator: with it the blanks, without it the fragment `trial`. */
export const operatorFilling = (operator: Operator) => ({
  blanks: {
    'operator.name': operator?.name ?? '',
    'operator.email': operator?.email ?? '',
    'operator.address': operator?.address ?? '',
  },
  outcomes: [operator ? 'operated' : 'trial'] as const,
});

/** The same for pages, which have room to say more than a mail. */
function pageFilling(operator: Operator) {
  const { blanks, outcomes } = operatorFilling(operator);
  const { privacy = '', authority = '', imprint = '' } = operator ?? {};
  return {
    blanks: { ...blanks, 'operator.privacy': privacy, 'operator.authority': authority, 'operator.imprint': imprint },
    outcomes,
  };
}

/** Stand round what a page says of its operator. Such a page is no template: it is filled once for all, not for each reader. */
export const operatorDelimiters = { start: '⟦operator⟧', end: '⟦/operator⟧' } as const;

const asPrinted = /⟦operator⟧(.*?)⟦\/operator⟧/gs;
const asFilled = /<!--operator (\d+)-->.*?<!--\/operator-->/gs;

/** What pages say of the operator, each once, with its blanks: kept in the manifest, so that the server can fill it anew. */
export type OperatorParts = readonly string[];

/**
 * Fills what a printed page says of the operator. A comment keeps the number of the part, so that a server that somebody else
 * answers for fills it again.
 *
 * @param parts those of the pages before; what is new on this one is added
 */
export const fillOperator = (html: string, operator: Operator, parts: string[]): string =>
  html.replace(asPrinted, (_, part: string) => {
    const known = parts.indexOf(part);
    const number = known < 0 ? parts.push(part) - 1 : known;
    return write(parts, number, operator);
  });

/** Does something with a printed page, all but what it says of the operator, which is filled later. */
export const besideOperator = (html: string, change: (html: string) => string): string =>
  html
    .split(/(⟦operator⟧.*?⟦\/operator⟧)/s)
    .map((piece, index) => (index % 2 ? piece : change(piece)))
    .join('');

/** Fills a finished page again, for another operator. */
export const refillOperator = (html: string, operator: Operator, parts: OperatorParts): string =>
  html.replace(asFilled, (_, number: string) => write(parts, Number(number), operator));

const write = (parts: OperatorParts, number: number, operator: Operator) =>
  `<!--operator ${number}-->${fillParts(compile(parts[number] ?? ''), pageFilling(operator))}<!--/operator-->`;
