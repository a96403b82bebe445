import { gzipSync } from 'node:zlib';

/** The most that a page may weigh, HTML with its style, after brotli, in bytes. The first pattern that fits counts. */
const pageBudgets: [pattern: RegExp, bytes: number][] = [
  [/^\/embed\//, 10_240],
  [/^\/[^/]+$/, 14_336],
  // A packet more than the first flight, for Arabic and the line of each letter that can be signed: see decision 5.
  [/^\/[^/]+\/positions\//, 15_360],
  // It lists every source, grows with each claim, and is reached by its anchors.
  [/^\/[^/]+\/sources$/, 61_440],
  // A long page, whose drawings are in it.
  [/^\/[^/]+\/walk$/, 24_576],
  [/^\/[^/]+\/(faq|timeline|views|help|glossary|figures|solutions)$/, 40_960],
  [/^\//, 18_432],
];

/** The most that our script on a page may weigh, after gzip, in bytes. */
const scriptBudget = 3_072;

/**
 * A sentence for each page and script that is over its budget.
 *
 * @param pages how many bytes each weighs, by URL path
 * @param scripts their code by URL path
 */
export function checkBudgets(pages: ReadonlyMap<string, number>, scripts: ReadonlyMap<string, string>): string[] {
  const heavyPages = [...pages].flatMap(([path, bytes]) => {
    const budget = pageBudgets.find(([pattern]) => pattern.test(path))?.[1] ?? 0;
    return bytes > budget ? [`${path}: ${bytes} bytes, ${bytes - budget} over its budget of ${budget}`] : [];
  });
  const heavyScripts = [...scripts].flatMap(([url, code]) => {
    const bytes = gzipSync(code, { level: 9 }).length;
    return bytes > scriptBudget
      ? [`${url}: ${bytes} bytes, ${bytes - scriptBudget} over its budget of ${scriptBudget}`]
      : [];
  });
  return [...heavyPages, ...heavyScripts];
}
