/** The views that a body names beside its sentences: `<View of="v-crin" />`. */
export const placedViews = (body: string): string[] =>
  [...body.matchAll(/<View of="([^"]+)"/g)].map((match) => match[1] ?? '');

/** The anchor of a view beside a paragraph: several texts on one page may each name the same view. */
export const viewAnchor = (slug: string, view: string): string => `${slug}-${view}`;
