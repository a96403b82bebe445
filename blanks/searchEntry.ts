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
};

/** Where the entries of a language stand in the manifest. The server reads them; nobody is served them. */
export const searchPath = (locale: string): string => `/search/${locale}.json`;
