import { expect, test } from 'vitest';
import type { SiteFile } from '#blanks/site.ts';
import { keepFormTo } from './keepFormTo.ts';

const csp = "default-src 'none'; frame-ancestors *";
const file: SiteFile = { file: 'x.html', type: 'text/html', cache: 'private', encodings: [], csp };
const ngo = ['https://ngo.example', 'https://*.partner.example'];
const policyAt = (path: string, origins: readonly string[] | null) => keepFormTo(origins, path, file).csp;

test.each(['/embed/en/letters/safeguards', '/embed/ar/letters/safeguards/sent'])(
  'The form at %s is kept to the sites that are named, and ours',
  (path) => {
    expect(policyAt(path, ngo)).toBe(
      "default-src 'none'; frame-ancestors 'self' https://ngo.example https://*.partner.example",
    );
    expect(policyAt(path, [])).toBe("default-src 'none'; frame-ancestors 'self'");
    expect(policyAt(path, null)).toBe(csp);
  },
);

test.each(['/embed/en/letters/safeguards/count', '/embed/en/positions/ncmec', '/embed/en/faq/data'])(
  'What holds no form stays open to every site: %s',
  (path) => expect(policyAt(path, ngo)).toBe(csp),
);
