/** One place of the site that a search can lead to, as `publish` takes it out of a finished page. */
export type SearchEntry = {
  /** The path of its page, with the anchor of its section. */
  url: string;
  title: string;
  /** The title of the page that it is on; empty for the page itself. */
  page: string;
  /** The language of its text, which is not always that of the page. */
  language: string;
  text: string;
  /** The telephone numbers that it shows. */
  numbers?: string[];
};

/** What people type in the search of one language, and what it means. */
export type SearchWords = {
  /** Words that say nothing about what is looked for. */
  stop: string[];
  /** Words, or several words together, that mean the same here. */
  same: string[][];
  /** What else a page should be found by, by its address without the language; `*` stands for one part of it. */
  pages: Record<string, string[]>;
  /** Whoever types one of these is shown first where to find help, and that place first of all. */
  crisis: Record<string, string[]>;
  /** What sounds like one of these and is none. */
  calm: string[];
  /** Letters for which others are written, and these, by whoever writes words as they sound. */
  sounds: [string, string][];
  /** Words, or several words together, that count as one in a call, whoever is meant. */
  alike: string[][];
  /** Verbs that are called out in many forms: each stem stands after each beginning. */
  verbs: { beginnings: string[]; stems: string[] };
};

/** All that the search of a language reads. */
export type Searchable = { entries: SearchEntry[]; words: SearchWords };

export const nothingSearchable: Searchable = {
  entries: [],
  words: {
    stop: [],
    same: [],
    pages: {},
    crisis: {},
    calm: [],
    sounds: [],
    alike: [],
    verbs: { beginnings: [], stems: [] },
  },
};

/** Where that stands in the manifest. The server reads it; nobody is served it. */
export const searchPath = (locale: string): string => `/search/${locale}.json`;
