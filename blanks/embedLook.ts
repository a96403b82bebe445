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
