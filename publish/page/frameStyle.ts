import { embedColours } from '#blanks/embedLook.ts';
import { inkOn } from './letterColours.ts';

const screen = '@media screen and (forced-colors:none)';
const night = '(prefers-color-scheme:dark)';

/**
 * The style with which a frame looks as its address asks (blanks/embedLook.ts): by day or by night whatever the system
 * says, and in another colour than the lamp's. Made of what the page says of its own colours, so that these are said once;
 * not where the reader has chosen colours, and not on paper.
 *
 * @param style of the page
 * @param letter the colours of the letter that it is about, if it has its own: "#1d4a75 #a5cbee"
 * @returns nothing for a page that says no colours
 * @throws Error when a colour of the list does not stand out
 */
export function frameStyle(style: string, letter: string | null): string {
  const [byDay, byNight] = [...style.matchAll(/:root\s*\{([^}]*--surface[^}]*)\}/g)].map(([, body]) => body);
  if (!byDay || !byNight) return '';
  const roles = [...byNight.matchAll(/--[\w-]+(?=:)/g)]
    .map(([name]) => name)
    .filter((name) => !name.includes('lightningcss'));
  const of = (body: string) =>
    roles.flatMap((name) => new RegExp(`${name}:\\s*[^;}]+`).exec(body)?.[0] ?? []).join(';');
  const [light = '', dark = ''] = letter?.split(' ') ?? [];
  const colours = [
    ...(letter ? [['', { light, dark }] as const] : []),
    ...Object.entries(embedColours).map(([name, pair]) => [`.in-${name}`, pair] as const),
  ].map(([at, pair]) => {
    const lamp = (name: 'light' | 'dark') =>
      `--lamp:${pair[name]};--on-lamp:${inkOn(pair[name], name, style, at.slice(4) || 'the letter')}`;
    return { at, byDay: lamp('light'), byNight: lamp('dark') };
  });
  const always = colours.map(({ at, byDay, byNight }) => `:root${at}{${byDay}}:root${at}:where(.dark){${byNight}}`);
  const atNight = colours.map(({ at, byNight }) => `:root${at}:where(:not(.light)){${byNight}}`);
  return [
    `${screen}{:root:where(.dark){color-scheme:dark;${of(byNight)}}${always.join('')}}`,
    `${screen} and ${night}{:root:where(.light){color-scheme:light;${of(byDay)}}${atNight.join('')}}`,
  ].join('');
}
