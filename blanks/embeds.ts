/**
 * What other sites can show of the portal: the one list of it. Frames are printed at these addresses, oEmbed answers for
 * them, and the code to paste is made of them. What there is of each kind is known to app/everyEmbed.ts.
 */
export const embedKinds = {
  position: { slug: /^[a-z0-9-]+$/, page: '/positions/{slug}', frame: '/positions/{slug}', height: 520 },
  /** One request of a position; its slug is `ncmec/ask-2`. */
  ask: { slug: /^[a-z0-9-]+\/ask-[1-9]\d?$/, page: '/positions/{slug}', frame: '/positions/{slug}', height: 320 },
  answer: { slug: /^[a-z0-9-]+$/, page: '/faq/{slug}', frame: '/faq/{slug}', height: 480 },
  figure: { slug: /^[a-z0-9-]+$/, page: '/figures/{slug}', frame: '/figures/{slug}', height: 520 },
  /** There is one, so its slug is empty. */
  timeline: { slug: /^$/, page: '/timeline', frame: '/timeline', height: 600 },
  news: { slug: /^[a-z0-9-]+$/, page: '/news/{slug}', frame: '/news/{slug}', height: 520 },
  /** A view with the strongest answer to it. */
  view: { slug: /^v-[a-z0-9-]+$/, page: '/views#{slug}', frame: '/views/{slug}', height: 520 },
  /** A letter with its form. */
  letter: { slug: /^[a-z0-9-]+$/, page: '/letters/{slug}', frame: '/letters/{slug}', height: 900 },
  count: { slug: /^[a-z0-9-]+$/, page: '/letters/{slug}', frame: '/letters/{slug}/count', height: 320 },
  /** A link that looks like a button and leads to the letter. */
  button: { slug: /^[a-z0-9-]+$/, page: '/letters/{slug}', frame: '/letters/{slug}/button', height: 220 },
  organisations: {
    slug: /^[a-z0-9-]+$/,
    page: '/letters/{slug}/signatories',
    frame: '/letters/{slug}/organisations',
    height: 400,
  },
} as const satisfies Record<string, EmbedForm>;

type EmbedForm = {
  slug: RegExp;
  /** The page that it is taken from, and the frame, as paths without a language. */
  page: string;
  frame: string;
  /** The height in CSS pixels that its frame has at first. */
  height: number;
};

/** The width of a frame in CSS pixels, where a site asks for a number; else it is as wide as its place. */
export const embedWidth = 600;

export type EmbedKind = keyof typeof embedKinds;

/** Those kinds that are of a letter, and say where it stands. */
export const kindsOfLetter = ['letter', 'count', 'button', 'organisations'] as const satisfies readonly EmbedKind[];

/** Whether an embed is of a letter, so that it says where that stands. */
export const isOfLetter = ({ kind }: EmbedName): boolean => (kindsOfLetter as readonly EmbedKind[]).includes(kind);

/** An embed by its kind and its slug: `{ kind: 'ask', slug: 'ncmec/ask-2' }`. */
export type EmbedName = { kind: EmbedKind; slug: string };

/** An embed as one word of an address or a form: `position/ncmec`, `timeline`. */
export const embedWord = ({ kind, slug }: EmbedName): string => (slug === '' ? kind : `${kind}/${slug}`);

/** The embed that such a word names, whether or not there is one of that name; null for any other text. */
export function readEmbedWord(word: string): EmbedName | null {
  const [, kind = '', slug = ''] = /^([a-z]+)(?:\/(.*))?$/.exec(word) ?? [];
  if (!Object.hasOwn(embedKinds, kind)) return null;
  return embedKinds[kind as EmbedKind].slug.test(slug) ? { kind: kind as EmbedKind, slug } : null;
}

/** The path of a frame in a language: `/embed/en/positions/ncmec/ask-2`. */
export const framePath = (locale: string, { kind, slug }: EmbedName): string =>
  `/embed/${locale}${embedKinds[kind].frame.replace('{slug}', slug)}`;

/** The path, without its language, of the page that an embed is taken from: `/positions/ncmec#ask-2`. */
export const pageOfEmbed = ({ kind, slug }: EmbedName): string =>
  embedKinds[kind].page.replace('{slug}', kind === 'ask' ? slug.replace('/', '#') : slug);

const allKinds = Object.keys(embedKinds) as EmbedKind[];

/**
 * The embed that an address names, whether or not there is one of that name.
 *
 * @param path of a page or of a frame, without its room and language and without a slash at its end
 * @param anchor the end of the address behind `#`, where a page has its parts
 */
export function readEmbed(path: string, anchor = '', room: '' | '/embed' = ''): EmbedName | null {
  if (room === '/embed') return named(path, 'frame');
  // What an anchor names is meant before the page that it is on.
  return (anchor && (named(`${path}/${anchor}`, 'page') ?? named(`${path}#${anchor}`, 'page'))) || named(path, 'page');
}

function named(path: string, address: 'page' | 'frame'): EmbedName | null {
  for (const kind of allKinds) {
    const [before = '', after = ''] = embedKinds[kind][address].split('{slug}');
    const isLongEnough = path.length >= before.length + after.length;
    const slug = path.slice(before.length, path.length - after.length);
    if (isLongEnough && path.startsWith(before) && path.endsWith(after) && embedKinds[kind].slug.test(slug))
      return { kind, slug };
  }
  return null;
}
