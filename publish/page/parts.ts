import type { Part } from '#blanks/parts.ts';

const faq = /^\/faq$/;
const voices = /^\/voices$/;
const letters = /^\/letters\/[^/]+$/;
const titled = /^\/(faq|voices|walk|(faq|positions|news|guides)\/[^/]+)$/;
const texts = /^\/(faq|voices|walk|(faq|positions|news|guides|letters)\/[^/]+)$/;
/** Every text and collection but that of help ends in what a reader can do. */
const acting =
  /^\/(faq|voices|timeline|figures|solutions|views|glossary|topics|sources|walk|(faq|positions|news|guides|topics)\/[^/]+)$/;

type Treatment = {
  /**
   * In a PDF. `begins`: it is set, wherever on the page it stands, with what is in it; `left`: never (what can only be pressed,
   * what the margin repeats, what changes every hour, what opens only by will); the others only within one that begins, by
   * their element, as a lede, small, on a line of their own, as rows to write in, or as their words alone.
   */
  pdf: 'begins' | 'left' | 'element' | 'lede' | 'small' | 'line' | 'rows' | 'words';
  /** Whether a search finds its words. */
  search: 'found' | 'left';
  /**
   * On which pages it must stand, by their path after the language: where without it a PDF, the search or a check would miss
   * something in silence. On others it stands when their content has it.
   */
  on: RegExp;
};

/** What becomes of each part of a page. */
export const treatments: Record<Part, Treatment> = {
  // Among the others; a search leads to the page that the answer has of its own.
  answer: { pdf: 'element', search: 'left', on: faq },
  answered: { pdf: 'line', search: 'left', on: faq },
  back: { pdf: 'left', search: 'left', on: faq },
  // Drawn for itself, as the poster is.
  badge: { pdf: 'left', search: 'left', on: /^\/none$/ },
  beside: { pdf: 'left', search: 'left', on: faq },
  // The og image of a figure shows both; the words beside them say the same.
  chart: { pdf: 'left', search: 'left', on: /^\/figures$/ },
  chosen: { pdf: 'left', search: 'left', on: /^\/(help|timeline)$/ },
  dated: { pdf: 'small', search: 'found', on: letters },
  // What the figure counts that leads the others, and what a page asks for: their og images say it.
  counted: { pdf: 'element', search: 'found', on: /^\/figures$/ },
  // Who answers is filled in later than a PDF is set.
  contact: { pdf: 'left', search: 'left', on: /^\/guides\/(press|survivors)$/ },
  contents: { pdf: 'left', search: 'left', on: faq },
  definition: { pdf: 'left', search: 'left', on: faq },
  doing: { pdf: 'left', search: 'left', on: acting },
  // Of an excerpt they would be the most, and their page says in its title and its text who and what.
  facts: { pdf: 'element', search: 'left', on: /^\/positions\/[^/]+$/ },
  from: { pdf: 'element', search: 'left', on: /^\/(sources|views)$/ },
  heading: { pdf: 'begins', search: 'found', on: titled },
  lede: { pdf: 'lede', search: 'found', on: titled },
  notice: { pdf: 'begins', search: 'left', on: voices },
  pdf: { pdf: 'left', search: 'left', on: /^\/(faq|walk|(positions|guides|letters)\/[^/]+)$/ },
  poster: { pdf: 'left', search: 'left', on: /^\/none$/ },
  progress: { pdf: 'left', search: 'left', on: letters },
  request: { pdf: 'element', search: 'found', on: /^\/(positions|letters)\/[^/]+$/ },
  revision: { pdf: 'small', search: 'left', on: texts },
  // Rows to write in by hand, on the sheet of a letter.
  rows: { pdf: 'rows', search: 'left', on: /^\/letters\/[^/]+\/sheet$/ },
  share: { pdf: 'left', search: 'left', on: /^\/(faq|walk|(faq|positions|news|guides|letters)\/[^/]+)$/ },
  sources: { pdf: 'begins', search: 'left', on: texts },
  tagged: { pdf: 'left', search: 'left', on: /^\/topics\/[^/]+$/ },
  // A term is pressed to open its definition, but its words belong to the sentence.
  term: { pdf: 'words', search: 'found', on: faq },
  testimony: { pdf: 'left', search: 'left', on: voices },
  text: { pdf: 'begins', search: 'found', on: texts },
  topics: { pdf: 'left', search: 'left', on: faq },
  under: { pdf: 'left', search: 'left', on: faq },
  value: { pdf: 'left', search: 'found', on: /^\/figures(\/[^/]+)?$/ },
  // Folded on a telephone only.
  view: { pdf: 'element', search: 'found', on: /^\/views$/ },
  voice: { pdf: 'element', search: 'left', on: voices },
};
