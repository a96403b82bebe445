import { readFileSync } from 'node:fs';

type Values = Record<string, string>;

/** The tokens of the design as tokens.css says them: colours by role in each scheme, sizes of type, gaps. */
export type Tokens = { byDay: Values; byNight: Values; onPaper: Values; type: Values; gaps: Values };

/** Reads tokens.css, so that what is shown and what is checked cannot fall behind what is used. */
export function readTokens(): Tokens {
  const css = readFileSync('components/tokens.css', 'utf8');
  const pairs = (text: string, name: RegExp): Values =>
    Object.fromEntries(
      [...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].flatMap(([, key = '', value = '']) =>
        name.test(key) ? [[key, value]] : [],
      ),
    );
  const blockAfter = (start: string) => /:root \{([^}]*)\}/.exec(css.slice(css.indexOf(start)))?.[1] ?? '';
  const colours = (start: string) =>
    Object.fromEntries(Object.entries(pairs(blockAfter(start), /./)).filter(([, value]) => value.startsWith('#')));
  const byDay = colours('@layer base');
  return {
    byDay,
    byNight: { ...byDay, ...colours('(prefers-color-scheme: dark)') },
    onPaper: { ...byDay, ...colours('@media print') },
    type: pairs(css, /^text-/),
    gaps: pairs(blockAfter('@layer base'), /^(gap|gutter)/),
  };
}
