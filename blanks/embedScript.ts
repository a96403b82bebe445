/** The newest state of `embed.js` that stays at its own address for good, and what a page that loads it can hold it to; `npm run pin` writes it. */
export const embedScript = {
  path: '/embed.f3c97cbb56.js',
  integrity: 'sha384-DbSWjMdmG7korT01kpo89uQIf1hk5+Sm+lKsZT9MM7WD1TmMjQ4h67M+e7cNjqL3',
};
