import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { freePort } from '#harness/freePort.ts';
import { findBrowser } from '#run/build/browser.ts';
import { spread } from './quantile.ts';

/**
 * Is the style better inlined or loaded? First view and second page of a visit on a slow phone network,
 * until something is painted, in milliseconds. Prints min / median / max of interleaved rounds.
 */
const rounds = 7;
const network = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const pages = { '/first': 'site/filled/en.html', '/second': 'site/public/en/positions/ncmec.html' };

const port = await freePort();
const style = /<style>([\s\S]*?)<\/style>/;
const sheet = style.exec(readFileSync(pages['/first'], 'utf8'))?.[1] ?? '';
const server = createServer(({ url = '' }, response) => {
  const [, way, page = ''] = url.split('/');
  if (page !== 'style.css' && !(`/${page}` in pages)) {
    response.writeHead(404).end();
    return;
  }
  const html =
    page === 'style.css'
      ? null
      : readFileSync(pages[`/${page}` as keyof typeof pages], 'utf8').replace(/<script[^>]*><\/script>/g, '');
  const text =
    html === null
      ? sheet
      : way === 'loaded'
        ? html.replace(style, () => '<link rel="stylesheet" href="/loaded/style.css">')
        : html;
  response.writeHead(200, {
    'content-type': html === null ? 'text/css' : 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'cache-control': html === null ? 'max-age=3600' : 'no-cache',
  });
  response.end(brotliCompressSync(text));
}).listen(port, '127.0.0.1');

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
const times: Record<string, number[]> = {};
for (let round = 0; round < rounds; round++) {
  for (const way of ['inlined', 'loaded']) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    for (const name of ['first', 'second']) {
      await page.goto(`http://localhost:${port}/${way}/${name}`);
      const painted = await page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            new PerformanceObserver((list) =>
              resolve(list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
            ).observe({
              type: 'paint',
              buffered: true,
            }),
          ),
      );
      const key = `${way}, ${name} page`;
      times[key] = [...(times[key] ?? []), painted];
    }
    await context.close();
  }
}
for (const [what, values] of Object.entries(times)) {
  console.log(`${what.padEnd(22)} ${spread(values, 0)}`);
}
await browser.close();
server.close();
