/**
 * How a frame looks: what may be asked for behind `?` at its address. The values are few and fixed, and each is a class of
 * the printed document, so that no script is needed and nothing that was typed gets into it.
 */
export const embedLooks = {
  /** `auto` follows the reader's system. */
  theme: ['auto', 'light', 'dark'],
  size: ['full', 'compact'],
  /** `lamp` is the portal's own. */
  colour: ['lamp', 'blue', 'green', 'red', 'violet', 'ink'],
} as const;

/** The colours in place of the lamp's by day and by night. `publish` refuses one that does not stand out. */
export const embedColours: Record<Exclude<Look['colour'], 'lamp'>, { light: string; dark: string }> = {
  blue: { light: '#1d4a75', dark: '#a5cbee' },
  green: { light: '#1c6340', dark: '#90d3ac' },
  red: { light: '#9b2a1a', dark: '#f5a597' },
  violet: { light: '#573a86', dark: '#c9b6ee' },
  ink: { light: '#14202e', dark: '#efe9dd' },
};

export type Look = { [Name in keyof typeof embedLooks]: (typeof embedLooks)[Name][number] };

const names = Object.keys(embedLooks) as (keyof Look)[];

/** The look that an address asks for; what it does not name, or names wrongly, is the first of its list. */
export const readLook = (query: URLSearchParams): Look =>
  Object.fromEntries(
    names.map((name) => {
      const values: readonly string[] = embedLooks[name];
      const asked = query.get(name) ?? '';
      return [name, values.includes(asked) ? asked : values[0]];
    }),
  ) as Look;

/** A look as the end of an address: `?theme=dark&size=compact`; nothing for the usual one. */
export function lookQuery(look: Partial<Look>): string {
  const told = names.flatMap((name) => {
    const value = look[name];
    return value && value !== embedLooks[name][0] ? [`${name}=${value}`] : [];
  });
  return told.length > 0 ? `?${told.join('&')}` : '';
}

/** The classes of a look, none for the usual one: `dark compact in-blue`. */
export const lookClasses = ({ theme, size, colour }: Look): string =>
  [theme !== 'auto' && theme, size !== 'full' && size, colour !== 'lamp' && `in-${colour}`].filter(Boolean).join(' ');

/** The class of every frame's root; those of a look are put beside it. */
export const frameClass = 'embedded';

const printedRoot = ` class="${frameClass}"`;

/** Whether a printed document is a frame whose look can be chosen: its root has that class and no other. */
export const isFrame = (html: string): boolean => html.slice(0, 300).includes(printedRoot);

/** A printed frame with more classes at its root. @param classes names of the list above, divided by spaces */
export const dressFrame = (html: string, classes: string): string =>
  html.replace(printedRoot, ` class="${frameClass} ${classes}"`);

/** Whether what stands behind `?` may ask for a look, or for an edition. */
export const asksForLook = (search: string): boolean => /[?&](?:theme|size|colour|version)=/.test(search);

/** An edition that an address may name: a whole number, or a version of a letter such as `1.1`. */
export const isVersion = (text: string): boolean => /^\d{1,6}(\.\d{1,6})?$/.test(text);

/** The class of a frame whose text has changed since the edition that its address names. */
export const outdatedClass = 'outdated';

/**
 * Whether a frame shows a later edition than the one that was chosen.
 *
 * @param asked what the address names; anything but an edition chose none
 */
export function isOutdated(asked: string, shown: string): boolean {
  if (!isVersion(asked)) return false;
  const [old, now] = [asked, shown].map((version) => version.split('.').map(Number));
  const [major = 0, minor = 0] = old ?? [];
  const [nowMajor = 0, nowMinor = 0] = now ?? [];
  return major < nowMajor || (major === nowMajor && minor < nowMinor);
}
