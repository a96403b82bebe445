import { plainText } from '#content/model/plainText.ts';

/** One piece of what people sign: the field that it stands in, or the body, and its words. */
export type Piece = { path: readonly PropertyKey[]; words: string };

/** The fields whose words people put their name to. */
export type SignedFields = {
  title?: unknown;
  addressees?: unknown;
  salutation?: unknown;
  requests?: unknown;
  closing?: unknown;
};

/**
 * What people sign of a letter, in the order in which they read it: title, addressees, salutation, body, requests, closing. Sources, credit and summary may change;
 * these words may not, under one version.
 *
 * @param fields unchecked: what is not there has no words
 * @param body the text in Markdown
 */
export function letterWords(fields: SignedFields, body: string): Piece[] {
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const piece = (words: unknown, ...path: PropertyKey[]): Piece[] =>
    typeof words === 'string' ? [{ path, words: words.replaceAll(/\s+/g, ' ').trim() }] : [];
  return [
    ...piece(fields.title, 'title'),
    ...list(fields.addressees).flatMap((one, index) => [
      ...piece((one as { name?: unknown } | null)?.name, 'addressees', index, 'name'),
      ...piece((one as { role?: unknown } | null)?.role, 'addressees', index, 'role'),
    ]),
    ...piece(fields.salutation, 'salutation'),
    ...plainText(body)
      .split('\n')
      .filter(Boolean)
      .flatMap((words) => piece(words, '(body)')),
    ...list(fields.requests).flatMap((request, index) => [
      ...piece((request as { title?: unknown } | null)?.title, 'requests', index, 'title'),
      ...piece((request as { text?: unknown } | null)?.text, 'requests', index, 'text'),
    ]),
    ...piece(fields.closing, 'closing'),
  ];
}
