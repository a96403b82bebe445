import { whyNoFile } from './openFiles.ts';

/** However often it is asked, the store is asked once in this time, in milliseconds. */
const keepFor = 1000;

type Readiness = 'ready' | 'store takes no writes' | 'no file can be opened';

/**
 * Whether the portal can take signatures: the store answers and takes what is written, and whoever comes can be connected.
 * Strangers may ask as often as they like; who asks within a second hears the same.
 *
 * @param clock milliseconds of a clock that never steps
 */
export function createReadiness(
  store: { ping(): Promise<void> },
  clock: () => number = () => performance.now(),
  why = whyNoFile,
): () => Promise<Readiness> {
  let known: { at: number; readiness: Promise<Readiness> } | null = null;
  return () => {
    if (known && clock() - known.at < keepFor) return known.readiness;
    const asked = {
      at: Number.POSITIVE_INFINITY,
      readiness: store
        .ping()
        .then(
          (): Readiness => (why() === null ? 'ready' : 'no file can be opened'),
          (): Readiness => 'store takes no writes',
        )
        .finally(() => {
          asked.at = clock();
        }),
    };
    known = asked;
    return asked.readiness;
  };
}
