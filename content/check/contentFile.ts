import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { readWhole } from '#content/readFields.ts';

/** A file of the content, read and not yet judged. */
export type ContentFile = {
  /** The text with its fields blanked out, so that a line of the body has the number that it has in the file. */
  body: string;
  document: Document;
  /** The line of an offset in the fields. */
  lineAt: (offset: number) => number;
  /** The line of a field's name, or of an item; else of what it should stand in, and 1 at last. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** A sentence when the fields of a text are not set off by lines of `---`. */
  unfenced: string | null;
};

const fences = /^---[ \t]*\r?\n([\s\S]*?\r?\n|)---[ \t]*(?=\r?\n|$)/;

/** Reads a file: a text with fields and a body, or a YAML file, which has only fields. */
export function readContentFile(path: string): ContentFile {
  const whole = readWhole(path);
  const isText = path.endsWith('.mdx');
  const fenced = isText ? fences.exec(whole) : null;
  const counter = new LineCounter();
  // Short, because the sentence on what is wrong is ours.
  const document = parseDocument(isText ? (fenced?.[1] ?? '') : whole, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + (isText ? 1 : 0);
  return {
    body: isText
      ? `${whole.slice(0, fenced?.[0].length).replaceAll(/[^\n]/g, '')}${whole.slice(fenced?.[0].length ?? 0)}`
      : '',
    document,
    lineAt,
    lineOf: (path) => lineOf(document, path, lineAt),
    unfenced: !isText || fenced ? null : unfenced(whole),
  };
}

function lineOf(document: Document, path: readonly PropertyKey[], lineAt: (offset: number) => number): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const field = path[depth - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(field))
      : undefined;
    const node = pair ? pair.key : isSeq(parent) && parent.get(Number(field), true);
    if (isNode(node) && node.range) return lineAt(node.range[0]);
  }
  return 1;
}

const unfenced = (whole: string) =>
  /^---[ \t]*\r?\n/.test(whole)
    ? 'have no end; write a line of --- between the fields and the body'
    : 'are missing; begin the file with a line of ---, the fields, and another line of ---';
