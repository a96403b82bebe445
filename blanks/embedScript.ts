/** The newest state of `embed.js` that stays at its own address for good, and what a page that loads it can hold it to; `npm run pin` writes it. */
export const embedScript = {
  path: '/embed.915937ba73.js',
  integrity: 'sha384-uGASZ0NDyKGPBjzhBvYZsdhhHv2bpLebMtXY1Kmc89wLtYR1uCUAXpsAS3+NrBNs',
};
