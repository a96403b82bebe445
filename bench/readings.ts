import { readManifest } from '#server/site/readManifest.ts';

/** Of each kind that is read, one: what it is, where it stands, and its status. */
export function readings(): { what: string; path: string; status: 200 | 404 }[] {
  const script = Object.keys(readManifest('site').files).find((path) => /^\/assets\/page\.\w+\.js$/.test(path));
  const found = (what: string, path: string) => ({ what, path, status: 200 as const });
  return [
    found('home', '/en'),
    found('a position', '/en/positions/ncmec'),
    found('a letter, filled', '/en/letters/safeguards'),
    found('a list, filled', '/en/letters/safeguards/signatories'),
    found('a feed', '/en/feed.atom'),
    found('a PDF', '/pdf/en/positions/ncmec.pdf'),
    // The style stands in the pages.
    found('a script', script ?? ''),
    found('a picture', '/og/en/home.png'),
    found('the search', '/en/search'),
    { what: 'nothing there', path: '/en/nothing', status: 404 },
  ];
}
