import type { CSSProperties } from 'react';

/**
 * How a mail looks: in attributes, since many mail programs leave `<style>` out, and without a class that only a `<style>`
 * gives a meaning. Widths are those of a table, which all of them know. No picture and no face is fetched.
 */
const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans Arabic', Arial, sans-serif";
/** An address is longer than a line on a telephone, also where it is no link. */
const text: CSSProperties = {
  ...{ margin: '0 0 16px', fontSize: '16px', lineHeight: '1.5' },
  ...{ overflowWrap: 'anywhere', wordBreak: 'break-word' },
};

export const mailStyle = {
  around: { margin: 0, padding: '16px 0', backgroundColor: '#fcf9f3', color: '#14202e', fontFamily: font },
  sheet: { width: '100%', maxWidth: '360px', tableLayout: 'fixed', borderCollapse: 'collapse', margin: '0 auto' },
  cell: { padding: '0 16px' },
  name: { fontSize: '16px', fontWeight: 'bold', padding: '0 10px', verticalAlign: 'middle' },
  mark: { border: '2px solid #14202e', padding: '4px 8px', lineHeight: 0, fontSize: 0 },
  window: { display: 'inline-block', width: '8px', height: '8px', backgroundColor: '#f3b63c' },
  text,
  small: { ...text, fontSize: '14px', margin: '0 0 12px', color: '#465362' },
  button: { borderCollapse: 'separate', margin: '0 0 16px' },
  buttonCell: { backgroundColor: '#f3b63c', borderRadius: '6px', textAlign: 'center' },
  buttonLink: {
    display: 'block',
    padding: '12px 22px',
    border: '2px solid #14202e',
    borderRadius: '6px',
    color: '#14202e',
    fontSize: '17px',
    fontWeight: 'bold',
    lineHeight: '1.3',
    textDecoration: 'none',
  },
  address: { color: '#1d4a75' },
  code: { borderCollapse: 'separate', margin: '0 0 16px' },
  codeCell: { padding: '0 12px 0 0', fontSize: '26px', fontWeight: 'bold', lineHeight: '1.3' },
  title: { ...text, fontSize: '22px', fontWeight: 'bold', lineHeight: '1.3' },
  heading: { ...text, fontSize: '19px', fontWeight: 'bold', lineHeight: '1.3' },
  /** For the list of an inbox alone. */
  preview: { display: 'none', maxHeight: 0, overflow: 'hidden', fontSize: 0, lineHeight: 0 },
  foot: { borderTop: '1px solid #7d7566', padding: '14px 16px 0' },
} as const satisfies Record<string, CSSProperties>;

/** The colours of night, for programs that read `<style>`; Outlook says by an attribute of its own that it is dark. */
const night = [
  ['.around', 'background-color:#10171f!important;color:#efe9dd!important'],
  ['.around a.address', 'color:#a5cbee!important'],
  ['.around .small', 'color:#b9c0c9!important'],
  ['.around .mark', 'border-color:#efe9dd!important'],
  ['.around .button a', 'background-color:#f5bf55!important;color:#14202e!important'],
] as const;

export const mailStyleSheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  'a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}',
  `@media (prefers-color-scheme:dark){${night.map(([selector, rules]) => `${selector}{${rules}}`).join('')}}`,
  ...night.map(([selector, rules]) => `[data-ogsc] ${selector}{${rules}}`),
].join('');
