import { unknownElement, vocabulary } from './vocabulary.ts';

/** What the parser throws; only `reason` is always there. */
type ParserError = { reason?: string; message: string; source?: string; line?: number; place?: unknown };

/** What hinders a body from being read: where it stands in it, and in the words of an editor. */
export type Hindrance = { from: number; to: number; message: string };

const curly = /[“”„‟‘’‚‛«»″]/;
const named = /^<\/?\s*([\p{L}_$][\w:.$-]*)?/u;

/** Every tag with curly quotation marks in an attribute; the parser would look for their end in the rest of the text. */
export function curlyTags(body: string): Hindrance[] {
  const inTags = /<[A-Za-z][^<>]*=\s*["']?[^"'<>]*[“”„‟‘’‚‛«»″][^<>]*>/g;
  return [...withoutCode(body).matchAll(inTags)].map(({ 0: tag, index }) => ({
    from: index,
    to: index + tag.length,
    message: `the quotation marks in ${tag} are curly; write straight ones: ${tag.replaceAll(new RegExp(curly, 'g'), '"')}`,
  }));
}

/** Code is shown as it stands: it holds no tags. */
const withoutCode = (body: string) =>
  body.replaceAll(/^(```|~~~)[\s\S]*?^\1|(`+)[^`\n]+\2/gm, (code) => code.replaceAll(/[^\n]/g, ' '));

/**
 * What an error of the parser means.
 *
 * @param body the text that was parsed
 */
export function explainMdx(error: ParserError, body: string): Hindrance {
  const reason = error.reason ?? error.message;
  const opened = /`<[^`]*>` \((\d+):(\d+)-/.exec(reason);
  const at = opened ? offsetOf(body, Number(opened[1]), Number(opened[2])) : offsetIn(error.place);
  if (error.source === 'micromark-extension-mdxjs-esm') {
    const from = body.lastIndexOf('\n', at - 1) + 1;
    const message = 'a line that begins with import or export is read as code; begin it with another word';
    return { from, to: lineEnd(body, from), message };
  }
  if (error.source === 'micromark-extension-mdx-expression') {
    const from = Math.max(body.lastIndexOf('{', at), 0);
    return { from, to: lineEnd(body, from), message: braces };
  }
  const from = Math.max(body.lastIndexOf('<', at), 0);
  if (body.startsWith('<!--', from)) {
    const end = body.indexOf('-->', from);
    return { from, to: end < 0 ? body.length : end + 3, message: 'an HTML comment; take it out, texts hold no HTML' };
  }
  const tag = /^<[^<>\n]*>?/.exec(body.slice(from))?.[0] ?? '<';
  return { from, to: from + tag.length, message: explainTag(tag, reason) };
}

export const braces = 'expressions in braces are not allowed in texts; write parentheses ( ), or take them out';

function explainTag(tag: string, reason: string): string {
  if (/^<(https?:|mailto:|www\.)/.test(tag)) return `a link is written [words](${tag.slice(1).replace(/>$/, '')})`;
  const name = named.exec(tag)?.[1];
  if (name === undefined) return 'a < begins no tag; write &lt; or say it in words';
  if (!Object.hasOwn(vocabulary, name)) return unknownElement(name);
  if (/before attribute value/.test(reason))
    return `an attribute of <${name}> must stand in straight quotes: <${name} of="…">`;
  if (name === 'Cite' || name === 'View')
    return `<${name}> is not closed; write <${name} of="…" />, with a slash before the >`;
  if (tag.startsWith('</')) return `</${name}> closes nothing; take it out, or write <${name}> before it`;
  if (/end of `paragraph`/.test(reason) && name === 'Note')
    return '<Note> has no closing tag in its paragraph; write <Note> and </Note> on lines of their own, with blank lines between';
  return `<${name}> has no closing tag; write </${name}> behind its words`;
}

const lineEnd = (text: string, from: number) => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let number = 1; number < line; number++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The parser tells a point or a range. */
function offsetIn(place: unknown): number {
  const { start, offset } = (place ?? {}) as { start?: { offset?: number }; offset?: number };
  return start?.offset ?? offset ?? 0;
}
