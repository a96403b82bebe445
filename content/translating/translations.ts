import { type Locale, locales } from '#i18n/locales.ts';

/** A text or the words of a collection in one language, as far as its translation goes. */
export type Version = {
  /** The kind of text, or the name of the collection. */
  kind: string;
  /** Which one of its kind; a collection is one. */
  name: string;
  locale: Locale;
  revision?: number;
  translates?: number;
  reviewedBy?: string;
};

/** How far the texts of a kind are translated: how many follow the latest revision, which do not, which are missing, how many were reviewed. */
export type Row = { locale: Locale; kind: string; done: number; stale: string[]; missing: string[]; reviewed: number };

/** How far each language is, kind by kind, in the order in which they come. */
export function translations(versions: readonly Version[]): Row[] {
  const originals = versions.filter(
    ({ kind, name, translates }, index) =>
      translates === undefined &&
      versions.findIndex((one) => one.kind === kind && one.name === name && one.translates === undefined) === index,
  );
  const kinds = [...new Set(originals.map(({ kind }) => kind))];
  return locales.flatMap((locale) =>
    kinds.flatMap((kind) => {
      const row: Row = { locale, kind, done: 0, stale: [], missing: [], reviewed: 0 };
      const others = originals.filter((candidate) => candidate.kind === kind && candidate.locale !== locale);
      for (const original of others) {
        const version = versions.find(
          (candidate) => candidate.locale === locale && candidate.kind === kind && candidate.name === original.name,
        );
        if (!version) row.missing.push(original.name);
        else if (version.translates === original.revision) row.done++;
        else row.stale.push(original.name);
        if (version?.reviewedBy) row.reviewed++;
      }
      return others.length > 0 ? [row] : [];
    }),
  );
}
