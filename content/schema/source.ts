import { z } from 'zod';
import { day } from './fields.ts';

/** One entry of the bibliography; the file's name is its id. */
export const source = z.strictObject({
  publisher: z.string().min(1).describe('Who published it.'),
  title: z.string().min(1).describe('Its title, in its own language.'),
  date: z.string().min(1).describe('Its date as the source shows it, or "undated".'),
  url: z.url({ protocol: /^https?$/ }).describe('Where it can be read.'),
  accessed: day.describe('The day on which a copy was read.'),
  kind: z
    .enum([
      'seed',
      'ngo',
      'news',
      'legal',
      'academic',
      'official',
      'secondary',
      'data',
      'blog',
      'industry',
      'helpline-page',
    ])
    .describe('What kind of publisher it comes from.'),
  reliability: z
    .enum(['primary', 'reputable', 'weak'])
    .describe(
      'primary: the body that said or did it; reputable: a named outlet, law firm or tracker; weak: a blog, mirror or aggregator.',
    ),
  note: z.string().optional().describe('For editors: what to know before citing it. Not shown to readers.'),
});
export type Source = z.infer<typeof source>;
