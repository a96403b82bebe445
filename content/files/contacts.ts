import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { originalFile } from '#content/model/original.ts';
import { fieldsPart, readFields } from '#content/readFields.ts';

/** Whom a letter is addressed to, as its organisers know them. */
type Contact = { id: string; name: string; role?: string; page?: string; contact?: string };

/**
 * The text of a file without the contacts of addressees: what is printed is made from this, so nothing of the site can hold
 * them. Other files stay as they are.
 *
 * @param file the path under content/
 */
export function withoutContacts(file: string, text: string): string {
  if (!file.startsWith('letters/')) return text;
  const fields = fieldsPart(file, text);
  const document = parseDocument(fields);
  const addressees = document.get('addressees');
  if (!isSeq(addressees)) return text;
  const had = addressees.items.map((one) => isMap(one) && one.delete('contact'));
  return had.includes(true) ? text.replace(fields, () => String(document).trimEnd()) : text;
}

/** Those whom a letter is addressed to, with their contacts, from the file of its original; none when there is no such file. */
export function contactsOf(folder: string, slug: string): Contact[] {
  const file = originalFile(folder, 'letters', `${slug}.mdx`);
  const { addressees } = file ? readFields(join(folder, file)) : {};
  return Array.isArray(addressees) ? (addressees as Contact[]) : [];
}
