import type { SiteFile } from '#blanks/site.ts';

/** The other sites that may show the form of a letter in a frame; null for all. */
export type FrameOrigins = readonly string[] | null;

/** The frames in which people sign: the form, and what follows it. Counters and buttons hold nothing to be filled in. */
const ofForm = /^\/embed\/[^/]+\/letters\/[^/]+(?:\/sent)?$/;

/** A printed file, with a policy that lets only the named sites, and our own, show it in a frame if it holds the form of a letter. */
export const keepFormTo = (origins: FrameOrigins, path: string, file: SiteFile): SiteFile =>
  origins && file.csp && ofForm.test(path)
    ? { ...file, csp: file.csp.replace('frame-ancestors *', ["frame-ancestors 'self'", ...origins].join(' ')) }
    : file;
