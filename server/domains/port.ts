/** Asks the name system. Answers come from strangers: nothing of them is trusted but what is compared. */
export type Names = {
  /**
   * The TXT records of a name, each joined from its parts; none when the name is not there.
   * @throws Error when no server answers, or not in time
   */
  texts(name: string): Promise<string[]>;
  /** The IP addresses of a host; none when it has none. @throws Error as above */
  addresses(host: string): Promise<string[]>;
};

/** `absent`: another status than 200. `other`: too large or no text. `failed`: not reached in time, or nowhere where it is safe to look. */
export type FileFound = { text: string } | 'absent' | 'other' | 'redirected' | 'failed';

/** Reads small text files from sites of strangers. */
export type SiteFiles = {
  /** Never throws. @param path with its slash */
  read(domain: string, path: string): Promise<FileFound>;
};

/** The two places at which an organisation can prove itself. */
export type DomainChecks = { names: Pick<Names, 'texts'>; files: SiteFiles };
