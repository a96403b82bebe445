import { createServer, type ServerResponse } from 'node:http';
import { watch } from 'chokidar';
import type { TemplateName } from '#blanks/list.ts';
import { fillOperator, type Operator } from '#blanks/operator.ts';
import type { SiteFile } from '#blanks/site.ts';
import { plainWords } from '#i18n/fallback.ts';
import { assetsOf } from './assetsOf.ts';
import { allowStyle, faultPanel } from './faultPanel.ts';
import { finishPage } from './finishPage.ts';
import { policyOf } from './policy.ts';
import { putOrigin } from './putOrigin.ts';
import { buildScripts } from './scripts.ts';

const rooms = ['app', 'blanks', 'browser', 'components', 'i18n', 'public', '.contentlayer/generated'];
const reload = `new EventSource('/preview/changes').onmessage=()=>location.reload()`;

type Options = {
  /** Where `next dev` answers. */
  pages: string;
  port: number;
  origin: string;
  /** Who answers for it. */
  operator: Operator;
};

/**
 * Finishes pages one by one as `next dev` prints them, for the server in development: the same page that readers
 * will get, and a small script that loads it anew when a file of the site changes.
 *
 * @returns a way to show on every page what the check of the content says; nothing takes it away again
 */
export async function startPreview({
  pages,
  port,
  origin,
  operator,
}: Options): Promise<(faults: readonly string[]) => void> {
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

  const fetchText = async (path: string) => {
    const answer = await fetch(pages + path);
    return {
      ok: answer.ok,
      type: answer.headers.get('content-type') ?? '',
      text: putOrigin(await answer.text(), origin),
    };
  };
  const finish = async (text: string) => {
    const styles = new Map<string, string>();
    for (const [, href = ''] of text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
      styles.set(href, (await fetchText(href)).text);
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

  createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', pages).pathname;
    if (path === '/preview/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    if (path === '/preview/reload.js') return send(response, reload, 'text/javascript');
    const script = (await buildScripts()).get(path);
    if (script) return send(response, script.code, 'text/javascript');
    if (path === '/letters.json')
      return send(response, (await fetchText('/data/letters.json')).text, 'application/json');
    const asset = /^\/(?:og|pdf)(\/.+)\.(png|pdf)$/.exec(path);
    if (asset) {
      const answer = await fetchText(asset[1]?.replace(/\/home$/, '') ?? '');
      const made = answer.ok ? (await finish(answer.text)).assets.get(path) : undefined;
      if (!made) return response.writeHead(404).end();
      return send(response, made, asset[2] === 'pdf' ? 'application/pdf' : 'image/png');
    }
    const mail = /^\/mail\/([^/]+)\/(\w+\.txt)$/.exec(path);
    const answer = await fetchText(mail ? `/mail/${mail[1]}/text/${mail[2]}` : path);
    if (!answer.ok) return response.writeHead(404).end();
    if (mail)
      return send(response, plainWords(answer.text), 'text/plain; charset=utf-8', {
        cache: 'private',
        template: 'mail',
      });
    if (!answer.type.startsWith('text/html')) return send(response, plainWords(answer.text), answer.type);
    const page = await finish(answer.text);
    const panel = faultPanel(faults);
    const policy = policyOf({ ...page, hasScript: true }, path.startsWith('/embed/'));
    send(
      response,
      page.html
        .replace(/<body[^>]*>/, (body) => body + panel.html)
        .replace('</body>', '<script defer src="/preview/reload.js"></script></body>'),
      'text/html; charset=utf-8',
      {
        cache: 'private',
        csp: `${panel.html ? allowStyle(policy, panel.styleHash) : policy}; connect-src 'self'`,
        ...(page.template && page.html.includes('⟦') && { template: page.template as TemplateName }),
        ...(page.letter && { letter: page.letter }),
        ...(page.title && { title: page.title }),
        ...(page.siteName && { siteName: page.siteName }),
      },
    );
  }).listen(port, '127.0.0.1');
  return (found) => {
    faults = found;
    tellAll();
  };
}

/** JSON for a header, which takes no other characters. */
const inAscii = (json: string) =>
  json.replaceAll(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
