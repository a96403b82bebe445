import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { HonoRequest } from 'hono/request';
import type { TemplateName } from '#blanks/templates/templates.ts';
import { inLook } from '#server/answers/dressFrames.ts';
import { notAllowed } from '#server/answers/notAllowed.ts';
import { chargeTo, type Portal, type PortalEnv } from '#server/answers/portal.ts';
import { redirectByReader, respondWith } from '#server/answers/respond.ts';
import { acceptedLocale } from '#server/request/acceptedLocale.ts';
import { clientOf } from '#server/request/clientAddress.ts';
import { HttpError } from '#server/request/httpError.ts';
import { limitBody } from '#server/request/readBody.ts';
import { senderOf } from '#server/request/sender.ts';
import { Resource } from '#server/site/resource.ts';
import type { Site, Template } from '#server/site/site.ts';
import { readSecret } from '#signon/secret.ts';
import { builderPage } from './builderPage.ts';
import { confirmByButton, confirmPage } from './confirming/confirmPage.ts';
import { countsPage } from './letter/countsPage.ts';
import { growthPage } from './letter/growthPage.ts';
import { letterPage } from './letter/letterPage.ts';
import { lettersPage } from './letter/lettersPage.ts';
import { organisationsPage } from './letter/organisationsPage.ts';
import { recordPage } from './letter/recordPage.ts';
import { signatoriesPage } from './letter/signatoriesPage.ts';
import { moderationPage } from './moderationPage.ts';
import { noMailByButton, noMailPage } from './noMailPage.ts';
import { signatureByButton } from './ownSignature/signatureByButton.ts';
import { signaturePage } from './ownSignature/signaturePage.ts';
import { privacyPage } from './privacyPage.ts';
import { searchPage } from './searchPage.ts';
import { sharePage } from './sharePage.ts';
import { sentByForm, sentPage } from './signing/sentPage.ts';
import { signByForm } from './signing/signByForm.ts';
import type { Visit } from './visit.ts';

/** How a page with blanks is answered: `read` by GET and HEAD, which change nothing, and `write` by POST. */
type Page<T extends TemplateName = TemplateName> = {
  read: (visit: Visit<T>) => Promise<Response | Resource>;
  write?: (visit: Visit<T>) => Promise<Response>;
};

/** The pages by their template. What is null here is printed for the server's own use and has no address. */
const byTemplate: { readonly [T in TemplateName]: Page<T> | null } = {
  counts: { read: countsPage },
  letter: { read: letterPage, write: signByForm },
  sent: { read: sentPage, write: sentByForm },
  confirm: { read: confirmPage, write: confirmByButton },
  signature: { read: signaturePage, write: signatureByButton },
  noMail: { read: noMailPage, write: noMailByButton },
  signatories: { read: signatoriesPage },
  organisations: { read: organisationsPage },
  unsubscribe: null,
  moderation: { read: moderationPage },
  record: { read: recordPage },
  growth: { read: growthPage },
  search: { read: searchPage },
  share: { read: sharePage },
  builder: { read: builderPage },
  problem: null,
  privacy: { read: privacyPage },
  letters: { read: lettersPage },
  mail: null,
};

const pageOf = <T extends TemplateName>({ name }: Template<T>): Page<T> | null => byTemplate[name];

type Found = { page: Page; template: Template; secret: string };
type PageEnv = PortalEnv & { Variables: { found: Found | Resource } };

/** A page behind a mailed link, and its last part, the secret. */
export const behindLink = /^(.+\/(?:confirm|signature|no-mail))\/([^/]+)$/;

/** What is printed at a path: a finished file, or a page with blanks. Those behind mailed links are printed without the secret. */
export async function findPrinted(site: Site, path: string): Promise<Found | Resource | null> {
  const file = await site.file(path);
  if (file) return file;
  const [, printed = path, secret = ''] = behindLink.exec(path) ?? [];
  const template = await site.template(printed);
  const page = template && pageOf(template);
  // What is sealed is read by who can open it.
  const isSealed = template?.name === 'noMail';
  return template && page ? { page, template, secret: isSealed ? secret : readSecret(secret) } : null;
}

/** Answers at the addresses of everything that is printed, and at `/` with the choice of a language. */
export function pages(portal: Portal) {
  const { site } = portal;
  const find = createMiddleware<PageEnv>(async (c, next) => {
    const found = await findPrinted(site, c.req.path);
    if (!found) return c.notFound();
    c.set('found', found);
    return next();
  });
  const visitOf = (c: Context<PageEnv>, { template, secret }: Found): Visit => {
    const client = clientOf(c, portal.trustedProxies);
    return {
      portal,
      request: c.req,
      client,
      charge: chargeTo(portal, client),
      path: c.req.path,
      query: new URLSearchParams(c.env.target?.search),
      template,
      secret,
      letter: template.file.letter ?? '',
    };
  };

  return new Hono<PageEnv>()
    .get('/', ({ req }) => redirectByReader(site, req.path, `/${acceptedLocale(req.header('accept-language'))}`))
    .all('/', (c) => notAllowed(site, c.req, ['GET']))
    .use(find)
    .get('*', async (c) => {
      const found = c.get('found');
      const answer = found instanceof Resource ? found : await found.page.read(visitOf(c, found));
      return answer instanceof Resource ? respondWith(c.req, await inLook(portal, c, answer)) : answer;
    })
    .post(
      '*',
      (c, next) => {
        if (!isWritten(c.get('found'))) return Promise.resolve(notAllowed(site, c.req, ['GET']));
        rejectForeignPost(c.req, site.origin);
        return next();
      },
      limitBody,
      (c) => {
        const found = c.get('found') as Found;
        return found.page.write?.(visitOf(c, found)) ?? c.notFound();
      },
    )
    .all('*', (c) => notAllowed(site, c.req, isWritten(c.get('found')) ? ['GET', 'POST'] : ['GET']));
}

const isWritten = (found: Found | Resource) => !(found instanceof Resource) && found.page.write !== undefined;

/**
 * Rejects what another site's page makes a browser post to a page of ours. There are no cookies that it could ride on, and
 * what is signed waits for the mailbox; but nobody should send a form without having seen it. An embed takes a post from a
 * sandbox, where it may stand itself.
 *
 * @throws HttpError 403
 */
function rejectForeignPost(request: HonoRequest, ownOrigin: string): void {
  const sender = senderOf(request, ownOrigin);
  if (sender === 'other-site' || (sender === 'sandbox' && !request.path.startsWith('/embed/')))
    throw new HttpError(403, 'other-site');
}
