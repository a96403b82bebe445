import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { watch } from 'chokidar';
import { fillOperator, type Operator } from '#blanks/operator.ts';
import type { SiteFile } from '#blanks/site.ts';
import type { TemplateName } from '#blanks/templates/templates.ts';
import { plainWords } from '#i18n/fallback.ts';
import { assetsOf } from '#publish/assets/assetsOf.ts';
import { checkMarkup } from '#publish/check/checkMarkup.ts';
import { checkPage, checkText } from '#publish/check/checkPage.ts';
import { classesIn } from '#publish/check/checkStyles.ts';
import { finishPage } from '#publish/page/finishPage.ts';
import { drawingPolicy, policyOf } from '#publish/page/policy.ts';
import { putOrigin } from '#publish/page/putOrigin.ts';
import { buildScripts } from '#publish/scripts.ts';
import { allowStyle, faultPage, faultPanel } from './faultPanel.ts';
import { printFault } from './printFault.ts';

const rooms = ['app', 'blanks', 'browser', 'components', 'i18n', 'public', '.contentlayer/generated'];
const reload = `new EventSource('/preview/changes').onmessage=()=>location.reload()`;
const reloading = '<script defer src="/preview/reload.js"></script>';

type Options = {
  /** Where `next dev` answers. */
  pages: string;
  /** What it has said in the terminal of late. */
  said: () => string;
  origin: string;
  /** Who answers for it. */
  operator: Operator;
};

/**
 * Finishes pages one by one as `next dev` prints them, for the server in development: the same page that readers
 * will get, and a small script that loads it anew when a file of the site changes. What `publish` would refuse of a page is
 * said in the terminal and at its head; a page that cannot be shown says why in its place.
 *
 * @returns its port, and a way to show on every page what is wrong elsewhere; nothing takes it away again
 */
export async function startPreview({
  pages,
  said,
  origin,
  operator,
}: Options): Promise<{ port: number; show: (faults: readonly string[]) => void }> {
  let faults: readonly string[] = [];
  const listeners = new Set<ServerResponse>();
  let soon: NodeJS.Timeout | undefined;
  const tellAll = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      for (const listener of listeners) listener.write('data: changed\n\n');
    }, 300);
  };
  watch(rooms, { ignoreInitial: true }).on('all', tellAll);

  const told = new Map<string, string>();
  /** Says in the terminal what is wrong at an address, once until that changes. */
  const say = (path: string, found: readonly string[]): readonly string[] => {
    const now = found.join('\n');
    if (now !== (told.get(path) ?? '')) console.error(now || `${path} has no fault any more.`);
    told.set(path, now);
    return found;
  };

  /** @throws Error that says why, when the page cannot be printed; @returns null when there is none */
  const fetchText = async (path: string) => {
    const answer = await fetch(pages + path);
    const text = putOrigin(await answer.text(), origin);
    const fault = answer.status >= 500 ? printFault(path, text, said()) : null;
    if (fault) throw new Error(fault);
    return answer.ok ? { type: answer.headers.get('content-type') ?? '', text } : null;
  };
  const styled = () =>
    new Set(globSync('{app,components}/**/*.css').flatMap((file) => [...classesIn(readFileSync(file, 'utf8'))]));
  const finish = async (text: string) => {
    const styles = new Map<string, string>();
    for (const [, href = ''] of text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
      styles.set(href, (await fetchText(href))?.text ?? '');
    const page = finishPage(text, { style: (href) => styles.get(href) ?? '', script: (src) => src });
    const { html, assets } = assetsOf(page);
    return { ...page, html: fillOperator(html, operator, []), assets };
  };
  const send = (
    response: ServerResponse,
    body: string | Uint8Array,
    type: string,
    file?: Omit<SiteFile, 'file' | 'type' | 'encodings'>,
  ) => {
    response
      .writeHead(200, {
        'content-type': type,
        ...(file && { 'x-site-file': inAscii(JSON.stringify({ file: '', type, encodings: [], ...file })) }),
      })
      .end(body);
  };

  const answerAt = async (path: string, response: ServerResponse) => {
    if (path === '/preview/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    if (path === '/preview/reload.js') return send(response, reload, 'text/javascript');
    const script = /^\/(browser\/|embed\.)/.test(path) ? (await buildScripts()).get(path) : undefined;
    if (script) return send(response, script.code, 'text/javascript');
    const missing = () => response.writeHead(404).end();
    const asset = /^\/(?:og|pdf)(\/.+)\.(png|pdf)$/.exec(path);
    if (asset) {
      const answer = await fetchText(asset[1]?.replace(/\/home$/, '') ?? '');
      const made = answer && (await finish(answer.text)).assets.get(path);
      return made ? send(response, made, asset[2] === 'pdf' ? 'application/pdf' : 'image/png') : missing();
    }
    const [, of] = /^\/share\/([^/]+)\/[^/]+\.(?:svg|pdf)$/.exec(path) ?? [];
    if (of) {
      const answer = await fetchText(`/${of}/share`);
      const made = answer && (await finish(answer.text)).assets.get(path);
      return made ? send(response, made, path.endsWith('.pdf') ? 'application/pdf' : 'image/svg+xml') : missing();
    }
    if (path.startsWith('/partners/')) {
      const logos = JSON.parse((await fetchText('/manifest/logos.json'))?.text ?? '{}') as Record<string, string>;
      const logo = Object.hasOwn(logos, path) ? logos[path] : undefined;
      return logo ? send(response, logo, 'image/svg+xml', { cache: 'revalidate', csp: drawingPolicy }) : missing();
    }
    const answer = await fetchText(printedAt(path));
    if (!answer) return missing();
    if (!answer.type.startsWith('text/html')) {
      const text = plainWords(answer.text);
      if (/\.(txt|xml|atom|json|csv)$/.test(path)) say(path, named(path, checkText(path, text, origin)));
      const mail = { cache: 'private', template: 'mail' } as const;
      return send(response, text, answer.type, path.startsWith('/mail/') ? mail : undefined);
    }
    const page = await finish(answer.text);
    const own = say(path, [
      ...named(path, checkPage({ ...page, path }, { origin, styled: styled() })),
      ...checkMarkup(new Map([[path, page.html]])),
    ]);
    const panel = faultPanel([...faults, ...own]);
    const policy = policyOf({ ...page, hasScript: true }, path.startsWith('/embed/'));
    send(
      response,
      page.html.replace(/<body[^>]*>/, (body) => body + panel.html).replace('</body>', `${reloading}</body>`),
      'text/html; charset=utf-8',
      {
        cache: 'private',
        csp: `${panel.html ? allowStyle(policy, panel.styleHash) : policy}; connect-src 'self'`,
        ...(page.template && page.html.includes('⟦') && { template: page.template as TemplateName }),
        ...(page.letter && { letter: page.letter }),
        ...(page.title && { title: page.title }),
        ...(page.siteName && { siteName: page.siteName }),
        ...(page.version && { version: page.version }),
      },
    );
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
    const { pathname } = new URL(request.url ?? '/', pages);
    answerAt(pathname, response).catch((error: Error) =>
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
      tellAll();
    },
  };
}

const named = (path: string, found: readonly string[]) => found.map((fault) => `${path} ${fault}`);

/** Where `next dev` prints what is published at an address. */
const printedAt = (path: string): string =>
  path === '/letters.json' || path === '/updates.json'
    ? `/manifest${path}`
    : path.replace(/^\/mail\/([^/]+)\/([\w-]+\.txt)$/, '/mail/$1/text/$2');

/** JSON for a header, which takes no other characters. */
const inAscii = (json: string) =>
  json.replaceAll(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
