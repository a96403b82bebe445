import { origin as originMark } from '#i18n/address.ts';

/** Puts the public base URL in the place of its mark in what was printed: as it is, and percent-encoded as links to share carry it. */
export const putOrigin = (printed: string, origin: string): string =>
  printed.replaceAll(originMark, origin).replaceAll(encodeURIComponent(originMark), encodeURIComponent(origin));
