import type { Compiled } from '#blanks/filling.ts';
import type { Searchable } from '#blanks/searchEntry.ts';
import type { SiteFile, SiteLetter, SiteUpdate } from '#blanks/site.ts';
import type { TemplateName } from '#blanks/templates/templates.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Resource } from './resource.ts';
import type { HeaderFields } from './securityHeaders.ts';

/** A printed page or mail with blanks, read once. */
export type Template<T extends TemplateName = TemplateName> = Compiled<T> & {
  path: string;
  locale: Locale;
  file: SiteFile;
  /** The headers of every answer made of it; only Cache-Control is decided each time. */
  headers: HeaderFields;
};

/** A page or mail of the printed site, when it follows that contract. */
export async function readTemplate<T extends TemplateName>(
  site: Pick<Site, 'template'>,
  path: string,
  name: T,
): Promise<Template<T> | null> {
  const template = await site.template(path);
  return template && isOf(template, name) ? template : null;
}

/** What is there at once; null when it must be waited for, or is not there. Who waits for it meets its failure. */
export function atOnce<What extends object>(what: What | null | Promise<What | null>): What | null {
  if (!(what instanceof Promise)) return what;
  what.catch(() => {});
  return null;
}

/** Whether a page or mail follows that contract. */
export const isOf = <T extends TemplateName>(template: Template, name: T): template is Template<T> =>
  template.name === name;

/** The printed site, as the server sees it. From disk an answer is there at once; from a preview it is waited for. */
export type Site = {
  /** The public base URL, without a slash at its end. */
  readonly origin: string;
  readonly letters: Readonly<Record<string, SiteLetter>>;
  /** The updates of letters, each printed as a mail. */
  readonly updates: Readonly<Record<string, SiteUpdate>>;
  /** A finished file that is served as it is. */
  file(path: string): Resource | null | Promise<Resource | null>;
  /** A page or mail with blanks. Not all of them may be served: see server/pages/pages.ts. */
  template(path: string): Template | null | Promise<Template | null>;
  /** What the manifest says of a page or file, whether or not it has blanks. */
  describe(path: string): SiteFile | null | Promise<SiteFile | null>;
  /** What a search in a language can find; nothing in development, where pages are printed one by one. */
  searchable(locale: Locale): Searchable;
  /** In development: what the preview answers beside pages. */
  passOn?(target: string, accept: string): Promise<Response | null>;
};

/** Whether the public address is https, so that browsers may be told to insist on it. */
export const isSecure = ({ origin }: Pick<Site, 'origin'>): boolean => origin.startsWith('https:');

/** Whether a file may be served as it is. Mails and what the search reads are for the server alone. */
export const isForReaders = (path: string): boolean => !/^\/(mail|search)\//.test(path);

export const cacheControl: Record<SiteFile['cache'], string> = {
  immutable: 'public, max-age=31536000, immutable',
  day: 'public, max-age=86400',
  revalidate: 'public, max-age=0, must-revalidate',
  private: 'no-store',
};
