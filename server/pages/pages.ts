import type { TemplateName } from '#blanks/list.ts';
import type { Answer } from '#server/answers/answer.ts';
import type { Visit } from '#server/answers/portal.ts';
import type { Resource } from '#server/site/resource.ts';
import type { Site, Template } from '#server/site/site.ts';
import { confirmByButton, confirmPage } from './confirmPage.ts';
import { countsPage } from './countsPage.ts';
import { letterPage } from './letterPage.ts';
import { noMailByButton, noMailPage } from './noMailPage.ts';
import { recordPage } from './recordPage.ts';
import { searchPage } from './searchPage.ts';
import { sentByForm, sentPage } from './sentPage.ts';
import { sharePage } from './sharePage.ts';
import { signatoriesPage } from './signatoriesPage.ts';
import { signatureByButton, signaturePage } from './signaturePage.ts';
import { signByForm } from './signByForm.ts';

/** How a page with blanks is answered: `read` by GET and HEAD, which change nothing, and `write` by POST. */
export type Page<T extends TemplateName = TemplateName> = {
  read: (visit: Visit<T>) => Promise<Answer | Resource>;
  write?: (visit: Visit<T>) => Promise<Answer>;
};

/** The pages by their template. What is null here is printed for the server's own use and has no address. */
export const pages: { readonly [T in TemplateName]: Page<T> | null } = {
  counts: { read: countsPage },
  letter: { read: letterPage, write: signByForm },
  sent: { read: sentPage, write: sentByForm },
  confirm: { read: confirmPage, write: confirmByButton },
  signature: { read: signaturePage, write: signatureByButton },
  noMail: { read: noMailPage, write: noMailByButton },
  signatories: { read: signatoriesPage },
  unsubscribe: null,
  record: { read: recordPage },
  search: { read: searchPage },
  share: { read: sharePage },
  problem: null,
  mail: null,
};

/** The page at a path. The pages behind mailed links are printed without their last part, which is the secret. */
export async function findPage(
  site: Site,
  path: string,
): Promise<{ page: Page; template: Template; secret: string } | null> {
  const behindLink = /^(.+\/(?:confirm|signature|no-mail))\/([^/]+)$/.exec(path);
  const template = await site.template(behindLink?.[1] ?? path);
  const page = template && pageOf(template);
  return template && page ? { page, template, secret: behindLink?.[2] ?? '' } : null;
}

const pageOf = <T extends TemplateName>({ name }: Template<T>): Page<T> | null => pages[name];
