/** A network on which people post, and what it lets a post have. */
type Network = {
  name: string;
  /** The most characters of a post. */
  most: number;
  /** How many characters a link counts, whatever its length; its own, where that is not said. */
  link?: number;
};

/**
 * The limits of networks for a post without a paid account, as they were read on 27 November 2026:
 *
 * - X: developer.x.com/en/docs/counting-characters. Of the scripts of our languages each character weighs one.
 * - Bluesky: the lexicon `app.bsky.feed.post` in github.com/bluesky-social/atproto, in graphemes.
 * - Mastodon: docs.joinmastodon.org/user/posting; a server may allow more.
 * - Threads, LinkedIn: developers.buffer.com/guides/character-limits.
 */
export const networks: readonly Network[] = [
  { name: 'X', most: 280, link: 23 },
  { name: 'Bluesky', most: 300 },
  { name: 'Mastodon', most: 500, link: 23 },
  { name: 'Threads', most: 500 },
  { name: 'LinkedIn', most: 3000 },
];

/**
 * How many characters of a network a post takes. Code points are counted, which are never fewer than graphemes; what X weighs
 * double (emoji and scripts that we do not write in) our texts do not have, and a test says so.
 */
export const lengthOn = ({ link }: Network, text: string, url: string): number =>
  [...text].length - (link === undefined ? 0 : [...url].length - link);

/** What a post is made of: a short sentence, what may be said more, an address, a hashtag without its sign. */
export type Post = { title: string; more: string; url: string; hashtag?: string | undefined };

/**
 * The fullest text of a post that a network takes.
 *
 * @throws Error when not even the short one fits: it has to be cut by who writes it, not by a machine
 */
export function postOn(network: Network, { title, more, url, hashtag }: Post): { text: string; length: number } {
  const end = hashtag ? `${url} #${hashtag}` : url;
  for (const text of [`${title}\n\n${more}\n\n${end}`, `${title} ${end}`]) {
    const length = lengthOn(network, text, url);
    if (length <= network.most) return { text, length };
  }
  throw new Error(`is too long for ${network.name}, which takes ${network.most} characters: "${title}"`);
}
