import type { z } from 'zod';
import { figuresFacts, figuresWords } from './figures.ts';
import { glossaryFacts, glossaryWords } from './glossary.ts';
import { helplinesFacts, helplinesWords } from './helplines.ts';
import { solutionsFacts, solutionsWords } from './solutions.ts';
import { timelineFacts, timelineWords } from './timeline.ts';
import { topicsFacts, topicsWords } from './topics.ts';
import { viewpointsFacts, viewpointsWords } from './viewpoints.ts';

/**
 * The collections: many small entries that belong together. What is the same in every language stands once,
 * in facts.yaml; the words stand in words.<language>.yaml.
 * `entries` names the field of both files that holds the entries; `mustHaveWords` is false where words may be left out;
 * `defining` names the fields of an entry whose terms may open their definitions.
 */
export const collections = {
  timeline: { facts: timelineFacts, words: timelineWords, entries: 'entries', mustHaveWords: true, defining: [] },
  figures: {
    facts: figuresFacts,
    words: figuresWords,
    entries: 'figures',
    mustHaveWords: true,
    defining: ['means', 'doesNotMean'],
  },
  solutions: {
    facts: solutionsFacts,
    words: solutionsWords,
    entries: 'solutions',
    mustHaveWords: true,
    defining: ['what', 'proposedBy', 'for', 'against', 'note'],
  },
  viewpoints: {
    facts: viewpointsFacts,
    words: viewpointsWords,
    entries: 'views',
    mustHaveWords: true,
    defining: ['argument', 'asksFor', 'reply'],
  },
  glossary: { facts: glossaryFacts, words: glossaryWords, entries: 'terms', mustHaveWords: true, defining: [] },
  topics: { facts: topicsFacts, words: topicsWords, entries: 'topics', mustHaveWords: true, defining: [] },
  helplines: { facts: helplinesFacts, words: helplinesWords, entries: 'entries', mustHaveWords: false, defining: [] },
} as const;

export type CollectionName = keyof typeof collections;
export type Facts<C extends CollectionName> = z.infer<(typeof collections)[C]['facts']>;
export type Words<C extends CollectionName> = z.infer<(typeof collections)[C]['words']>;
