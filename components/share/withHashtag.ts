/** Words that are passed on, with the hashtag of their letter behind them where it has one. @param hashtag without its sign */
export const withHashtag = (words: string, hashtag: string | undefined): string =>
  hashtag ? `${words} #${hashtag}` : words;
