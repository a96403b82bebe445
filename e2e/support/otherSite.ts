import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else that puts our pages in a frame. Its host is 127.0.0.1, ours is localhost: two sites to a browser. */
export type OtherSite = {
  /** The address of a page of theirs. @param attributes more attributes of its frame, as HTML */
  framing(url: string, attributes?: string): string;
  /** The same, with our `/embed.js` on the page. */
  framingWithScript(url: string): string;
  /** The address of a page of theirs that holds just this, and makes these promises to browsers. */
  showing(body: string, headers?: Record<string, string>): string;
  close(): Promise<void>;
};

export async function openOtherSite(): Promise<OtherSite> {
  const pages = new Map<string, { body: string; headers: Record<string, string> }>();
  const server = createServer((request, response) => {
    const own = pages.get(request.url ?? '/');
    if (own) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...own.headers });
      response.end(`<!doctype html><html lang="en"><title>Another site</title><link rel="icon" href="data:,">
        <h1>Another site</h1>${own.body}`);
      return;
    }
    const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [url = '', attributes = '', script = ''] = ['url', 'attributes', 'script'].map(
      (name) => searchParams.get(name) ?? '',
    );
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><title>Another site</title><link rel="icon" href="data:,">
      <h1>Another site</h1>${script && `<script src="${script}" defer></script>`}
      <iframe src="${url}" title="framed" width="100%" height="700" style="border:0" ${attributes}></iframe>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const page = (query: Record<string, string>) => `http://127.0.0.1:${port}/?${new URLSearchParams(query)}`;
  return {
    framing: (url, attributes = '') => page({ url, attributes }),
    framingWithScript: (url) => page({ url, script: new URL('/embed.js', url).href }),
    showing(body, headers = {}) {
      const path = `/page/${pages.size}`;
      pages.set(path, { body, headers });
      return `http://127.0.0.1:${port}${path}`;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
