import { origin as originPlaceholder } from '#i18n/address.ts';

/** Puts the public base URL in the place of its placeholder in what was printed: as it is, and percent-encoded as links to share carry it. */
export const putOrigin = (printed: string, origin: string): string =>
  printed
    .replaceAll(originPlaceholder, origin)
    .replaceAll(encodeURIComponent(originPlaceholder), encodeURIComponent(origin));
