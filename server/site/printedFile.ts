import type { SiteFile } from '#blanks/site.ts';
import { compile } from '#blanks/template.ts';
import type { TemplateName } from '#blanks/templates/templates.ts';
import { readPath } from '#i18n/address.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { Resource, type ResourceSource } from './resource.ts';
import { type HeaderFields, securityHeaders } from './securityHeaders.ts';
import { cacheControl, type Template } from './site.ts';

const ofALetter = new Set<TemplateName>([
  ...(['letter', 'sent', 'confirm', 'signature', 'signatories', 'organisations', 'record', 'growth'] as const),
]);

/** A printed file as the manifest describes it. */
export type PrintedFile = { path: string; file: SiteFile; body: Buffer; isSecure: boolean };

/**
 * Reads the delimiters of a page or mail with blanks.
 *
 * @param name the contract that its blanks follow
 * @throws Error that names the page when its delimiters are not well formed, or when it should name its letter and does not
 */
export function templateOf(name: TemplateName, { path, file, body, isSecure }: PrintedFile): Template {
  if (ofALetter.has(name) && !file.letter) throw new Error(`${path} does not name its letter in the manifest`);
  try {
    return {
      name,
      path,
      file,
      locale: readPath(path)?.locale ?? defaultLocale,
      parts: compile(body.toString('utf8')),
      headers: headersOf(path, file, isSecure),
    };
  } catch (error) {
    throw new Error(`${path} cannot be filled: ${error instanceof Error ? error.message : error}`);
  }
}

/** Makes a file without blanks ready to be served. */
export function resourceOf(
  { path, file, body, isSecure }: PrintedFile,
  compressed: ResourceSource['compressed'],
): Resource {
  const headers = { ...headersOf(path, file, isSecure), 'Cache-Control': cacheControl[file.cache] };
  return new Resource({ body, headers, compressed, hasRanges: compressed === undefined && !isText(file.type) });
}

/** Whether a content type is text, in which addresses can stand. */
export const isText = (type: string): boolean => /^text\/|[/+](json|xml|javascript)\b|manifest/.test(type);

const headersOf = (path: string, file: SiteFile, isSecure: boolean): HeaderFields => ({
  'Content-Type': file.type,
  ...(file.csp && { 'Content-Security-Policy': file.csp }),
  ...(file.speculation && { 'Speculation-Rules': `"${file.speculation}"` }),
  ...securityHeaders({ path, isShared: !file.template && !file.type.startsWith('text/html'), isSecure }),
});
