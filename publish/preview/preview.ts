import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TemplateName } from '#blanks/templates/templates.ts';
import { plainWords } from '#i18n/fallback.ts';
import { checkMarkup } from '#publish/check/checkMarkup.ts';
import { checkPage, checkText } from '#publish/check/checkPage.ts';
import { classesIn } from '#publish/check/checkStyles.ts';
import { policyOf } from '#publish/page/policy.ts';
import { allowStyle, faultPage, faultPanel } from './faultPanel.ts';
import { type Made, madeAt } from './madeAt.ts';
import { type Printing, printedPages } from './printedPages.ts';
import { createReloading, reloading } from './reloading.ts';

/**
 * Finishes pages one by one as `next dev` prints them, for the server in development: the same page that readers
 * will get, and a small script that loads it anew when a file of the site changes. What `publish` would refuse of a page is
 * said in the terminal and at its head; a page that cannot be shown says why in its place.
 *
 * @returns its port, and a way to show on every page what is wrong elsewhere; nothing takes it away again
 */
export async function startPreview(
  printing: Printing,
): Promise<{ port: number; show: (faults: readonly string[]) => void }> {
  let faults: readonly string[] = [];
  const say = sayOnce();
  const pages = printedPages(printing);
  const open = createReloading();

  const madeOf = async (path: string): Promise<Made | null> => {
    const made = await madeAt(path, pages);
    if (made !== undefined) return made;
    const answer = await pages.fetchText(printedAt(path));
    if (!answer) return null;
    return answer.type.startsWith('text/html') ? pageOf(path, answer.text) : textOf(path, answer);
  };
  const textOf = (path: string, { text, type }: { text: string; type: string }): Made => {
    const body = plainWords(text);
    if (/\.(txt|xml|atom|json|csv)$/.test(path)) say(path, named(path, checkText(path, body, printing.origin)));
    return { body, type, ...(path.startsWith('/mail/') && { file: { cache: 'private', template: 'mail' } }) };
  };
  const pageOf = async (path: string, text: string): Promise<Made> => {
    const page = await pages.finish(text);
    const own = say(path, [
      ...named(path, checkPage({ ...page, path }, { origin: printing.origin, styled: styled() })),
      ...checkMarkup(new Map([[path, page.html]])),
    ]);
    const panel = faultPanel([...faults, ...own]);
    const policy = policyOf({ ...page, hasScript: true }, path.startsWith('/embed/'));
    return {
      body: page.html.replace(/<body[^>]*>/, (body) => body + panel.html).replace('</body>', `${reloading}</body>`),
      type: 'text/html; charset=utf-8',
      file: {
        cache: 'private',
        csp: `${panel.html ? allowStyle(policy, panel.styleHash) : policy}; connect-src 'self'`,
        ...(page.template && page.html.includes('⟦') && { template: page.template as TemplateName }),
        ...(page.letter && { letter: page.letter }),
        ...(page.title && { title: page.title }),
        ...(page.siteName && { siteName: page.siteName }),
        ...(page.version && { version: page.version }),
      },
    };
  };
  const sendFault = (path: string, response: ServerResponse, fault: string) => {
    const all = [...faults, ...say(path, [fault])];
    const { styleHash } = faultPanel(all);
    response
      .writeHead(500, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; style-src '${styleHash}'; script-src 'self'; connect-src 'self'`,
      })
      .end(faultPage(all, reloading));
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', printing.pages);
    if (open.answer(pathname, response)) return;
    madeOf(pathname)
      .then((made) => send(response, made))
      .catch((error: Error) =>
        sendFault(
          pathname,
          response,
          error.message.startsWith('/') ? error.message : `${pathname} cannot be finished: ${error.message}`,
        ),
      );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    show: (found) => {
      faults = found;
      open.tellAll();
    },
  };
}

/** Says in the terminal what is wrong at an address, once until that changes. */
function sayOnce(): (path: string, found: readonly string[]) => readonly string[] {
  const told = new Map<string, string>();
  return (path, found) => {
    const now = found.join('\n');
    if (now !== (told.get(path) ?? '')) console.error(now || `${path} has no fault any more.`);
    told.set(path, now);
    return found;
  };
}

/** Answers with what was made, and tells the server what file it would be; with 404 when there is none. */
function send(response: ServerResponse, made: Made | null): void {
  if (!made) {
    response.writeHead(404).end();
    return;
  }
  const { body, type, file } = made;
  response
    .writeHead(200, {
      'content-type': type,
      ...(file && { 'x-site-file': inAscii(JSON.stringify({ file: '', type, encodings: [], ...file })) }),
    })
    .end(body);
}

/** The classes that any stylesheet has rules for. */
const styled = () =>
  new Set(globSync('{app,components}/**/*.css').flatMap((file) => [...classesIn(readFileSync(file, 'utf8'))]));

const named = (path: string, found: readonly string[]) => found.map((fault) => `${path} ${fault}`);

/** Where `next dev` prints what is published at an address. */
const printedAt = (path: string): string =>
  path === '/letters.json' || path === '/updates.json'
    ? `/manifest${path}`
    : path.replace(/^\/mail\/([^/]+)\/([\w-]+\.txt)$/, '/mail/$1/text/$2');

/** JSON for a header, which takes no other characters. */
const inAscii = (json: string) =>
  json.replaceAll(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
