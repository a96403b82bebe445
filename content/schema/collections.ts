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
 * `entries` names the field of both files that holds the entries; `mustHaveWords` is false where words may be left out.
 */
export const collections = {
  timeline: { facts: timelineFacts, words: timelineWords, entries: 'entries', mustHaveWords: true },
  figures: { facts: figuresFacts, words: figuresWords, entries: 'figures', mustHaveWords: true },
  solutions: { facts: solutionsFacts, words: solutionsWords, entries: 'solutions', mustHaveWords: true },
  viewpoints: { facts: viewpointsFacts, words: viewpointsWords, entries: 'views', mustHaveWords: true },
  glossary: { facts: glossaryFacts, words: glossaryWords, entries: 'terms', mustHaveWords: true },
  topics: { facts: topicsFacts, words: topicsWords, entries: 'topics', mustHaveWords: true },
  helplines: { facts: helplinesFacts, words: helplinesWords, entries: 'entries', mustHaveWords: false },
} as const;

export type CollectionName = keyof typeof collections;
export type Facts<C extends CollectionName> = z.infer<(typeof collections)[C]['facts']>;
export type Words<C extends CollectionName> = z.infer<(typeof collections)[C]['words']>;
