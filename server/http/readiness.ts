/** However often it is asked, the store is asked once in this time, in milliseconds. */
const keepFor = 1000;

/**
 * Whether the portal can take signatures: the store answers and takes what is written. Strangers may ask as often as they
 * like; who asks within a second hears the same.
 *
 * @param clock milliseconds of a clock that never steps
 */
export function createReadiness(
  store: { ping(): Promise<void> },
  clock: () => number = () => performance.now(),
): () => Promise<boolean> {
  let known: { at: number; isReady: Promise<boolean> } | null = null;
  return () => {
    if (known && clock() - known.at < keepFor) return known.isReady;
    const asked = {
      at: Number.POSITIVE_INFINITY,
      isReady: store
        .ping()
        .then(
          () => true,
          () => false,
        )
        .finally(() => {
          asked.at = clock();
        }),
    };
    known = asked;
    return asked.isReady;
  };
}
