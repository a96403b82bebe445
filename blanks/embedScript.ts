/** The newest state of `embed.js` that stays at its own address for good, and what a page that loads it can hold it to; `npm run pin` writes it. */
export const embedScript = {
  path: '/embed.fb5ffcfd05.js',
  integrity: 'sha384-8CTaEtz4iu85CeSIq8EIWAuQU+9H1ROjbz6ArKG58khPV7hUFTnrCUq2rUL/BNaR',
};
