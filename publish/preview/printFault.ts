import { DomUtils, parseDocument } from 'htmlparser2';

/**
 * What went wrong while `next dev` printed a page, as one line: the page, what is wrong, and where in our files.
 *
 * @param answer the page of an error, as Next answers it; it does not always say which error
 * @param said what Next has said in the terminal until now
 * @returns null when no page is printed at this address
 */
export function printFault(path: string, answer: string, said: string): string | null {
  const { message, stack } = failureIn(answer) ?? lastOf(said);
  // So Next says it of an address that no page is printed at.
  if (message.includes('"generateStaticParams()"')) return null;
  const [, place = ''] = /\b((?:app|blanks|components|content|i18n)\/[^\s:()]+:\d+)/.exec(stack) ?? [];
  const lines = message.split('\n').filter((line) => line.trim());
  const words = lines.slice(0, 2).join(' ').replaceAll(/\s+/g, ' ').trim();
  return `${path} cannot be printed: ${words}${place && !words.includes(place) ? ` (${place})` : ''}`;
}

type Failure = { message: string; stack: string };

function failureIn(answer: string): Failure | null {
  const { children } = parseDocument(answer);
  const told = DomUtils.findOne(({ attribs }) => 'data-next-error-message' in attribs, children)?.attribs;
  if (told) return { message: told['data-next-error-message'] ?? '', stack: told['data-next-error-stack'] ?? '' };
  const data = DomUtils.findOne(({ attribs }) => attribs.id === '__NEXT_DATA__', children);
  const failure: Partial<Failure> | undefined = data && JSON.parse(DomUtils.textContent(data)).err;
  return failure?.message ? { message: failure.message, stack: failure.stack ?? '' } : null;
}

/** The last error of the terminal: a cross, what is wrong, then the places that led there. */
function lastOf(said: string): Failure {
  const at = said.lastIndexOf('⨯ ');
  if (at < 0) return { message: 'the terminal says why', stack: '' };
  const [message = '', ...stack] = said.slice(at + 2).split(/^ {4}(?=at )/m);
  return { message: message.replace(/^Error: /, ''), stack: stack.join('') };
}
