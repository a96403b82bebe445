/** What a language needs besides its words, which stand in `messages/<code>.json`. All else is derived from its code. */
export type Language = {
  /** Where the quick way out leads: a neutral page in this language that shows nothing personal. */
  exit: `https://${string}`;
  /** How dates, numbers and lists are written, as a locale of `Intl` (`en-GB`), where the code alone does not give day before month. */
  forms?: string;
  /** Whether every message must have words in this language, which a test holds. Where one has none, English stands in. */
  isComplete?: true;
};
