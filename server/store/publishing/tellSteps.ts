import type { Engine } from '#server/store/engine.ts';

/**
 * Tells of the letters of which the public is told something else from now on: once what took their step is durable, and
 * before the work that did so is answered.
 *
 * @param onStep told the letter
 * @returns `run` of the engine, and `taken`, to be called by the work that takes a step
 */
export function tellSteps(run: Engine['run'], onStep: (letter: string) => void) {
  // Works run one after the other.
  let ofWork = new Set<string>();
  return {
    taken: (letter: string): void => {
      ofWork.add(letter);
    },
    async run<T>(work: Parameters<typeof run<T>>[0]): Promise<T> {
      const own = new Set<string>();
      const value = await run<T>((connection) => {
        own.clear();
        ofWork = own;
        return work(connection);
      });
      for (const letter of own) onStep(letter);
      return value;
    },
  };
}
