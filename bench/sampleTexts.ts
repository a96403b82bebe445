import { globSync } from 'node:fs';
import { readWhole } from '#content/readFields.ts';

/** A file under content/, by its path there. */
type SampleFile = { path: string; whole: string };

/**
 * Texts as the portal has them, as many as are asked for: copies of its positions and news under names of their own, in
 * every language that the original has. Every fourth has no topics, and is related to others by its sources.
 *
 * @param count of texts, each of which is a file in each language
 */
export function* sampleTexts(count: number): Generator<SampleFile> {
  const originals = globSync('content/{positions,news}/en/*.mdx').sort();
  for (let number = 0; number < count; number++) {
    const original = originals[number % originals.length] ?? '';
    for (const file of globSync(original.replace('/en/', '/*/')).sort()) {
      const whole = readWhole(file).replace(/^title: "/m, `title: "${number}. `);
      yield {
        path: file.replace(/^content[\\/]/, '').replace(/[^\\/]+\.mdx$/, `sample-${number}.mdx`),
        whole: number % 4 === 0 ? whole.replace(/^topics: .*\n/m, '') : whole,
      };
    }
  }
}
