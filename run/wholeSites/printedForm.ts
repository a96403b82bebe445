import { DomUtils, parseDocument } from 'htmlparser2';
import { expect } from 'vitest';

/** What is answered at an address. */
export const page = async (url: string) => {
  const answer = await fetch(url);
  return { status: answer.status, text: await answer.text() };
};

/** The form that is printed at an address. */
export async function formAt(url: string) {
  const { children } = parseDocument((await page(url)).text);
  return DomUtils.findOne(({ name, attribs }) => name === 'form' && attribs.method === 'post', children);
}
/** Its fields and buttons that have a name. */
export const fieldsOf = (form: Awaited<ReturnType<typeof formAt>>) =>
  DomUtils.findAll(({ attribs }) => attribs.name !== undefined, form?.children ?? []);

let networks = 0;
/** Sends the form that is printed at an address with what a person filled in, and all else as it stands there. */
export async function send(url: string, filled: Record<string, string> = {}): Promise<Response> {
  const form = await formAt(url);
  const fields = fieldsOf(form);
  const names = fields.map(({ attribs }) => attribs.name ?? '');
  for (const name of Object.keys(filled)) expect(names, `the fields printed at ${url}`).toContain(name);
  const hidden = fields.filter(({ attribs }) => attribs.type === 'hidden' || attribs.type === 'submit');
  const own = hidden.map(({ attribs }) => [attribs.name ?? '', attribs.value ?? '']);
  return post(new URL(form?.attribs.action ?? '', url), [...own, ...Object.entries(filled)]);
}
/** Posts fields, from a network of its own. */
export const post = (url: URL | string, fields: string[][]): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields as [string, string][]),
    redirect: 'manual',
    headers: { 'x-forwarded-for': `198.${18 + ((++networks >> 8) & 1)}.${networks & 255}.7` },
  });
