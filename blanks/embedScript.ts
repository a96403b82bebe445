/** The newest state of `embed.js` that stays at its own address for good, and what a page that loads it can hold it to; `npm run pin` writes it. */
export const embedScript = {
  path: '/embed.a9131164c1.js',
  integrity: 'sha384-/8ahWBFW4Ef8C1siPT3Vp5+ELHcKuPL4oWBPA3Hkv4i93mwEJlyrVv67x8xwtQsj',
};
