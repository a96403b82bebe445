import type { BrowserContext } from '@playwright/test';

export type Seen = {
  /** What the browser complained of: scripts that failed, and whatever a page's policy forbids. */
  errors: string[];
  /** Requests that left for a host that is not ours. */
  foreign: string[];
};

/** Chromium logs every answer of 4xx and 5xx as an error, also the page that says so. */
const isStatus = /^Failed to load resource: the server responded with a status of/;
/** Both names of this machine: the portal's and the other site's. */
const isOurs = /^(http:\/\/(localhost|127\.0\.0\.1):\d+\/|data:,$)/;

/** Notes what goes wrong in a browser while people read. */
export function watch(context: BrowserContext): Seen {
  const seen: Seen = { errors: [], foreign: [] };
  context.on('console', (message) => {
    if (message.type() === 'error' && !isStatus.test(message.text())) seen.errors.push(message.text());
  });
  context.on('weberror', (error) => seen.errors.push(error.error().message));
  context.on('request', (request) => {
    if (!isOurs.test(request.url())) seen.foreign.push(request.url());
  });
  return seen;
}
