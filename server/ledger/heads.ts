import type { SignedHead } from '#ledger/head.ts';
import type { HeadSigner } from '#server/keys/headSigner.ts';
import type { LogState, Store } from '#server/store/port.ts';

export type Heads = {
  /** The signed head of a letter's log, a second old at most. While nothing changes within a minute it is the same object. */
  of(letter: string): Promise<SignedHead>;
};

const minute = 60_000;
type Memory = { state: Promise<LogState>; until: number; signed: SignedHead | null };

/**
 * Signs where each log ends, at least once in each minute in which somebody asks, so that a head that was kept back is
 * known by its time. Who asks at a peak shares one reading.
 *
 * @param now milliseconds since 1970
 * @param keepFor milliseconds, by `clock`, which never steps
 */
export function createHeads(
  ledger: Pick<Store['ledger'], 'state'>,
  signHead: HeadSigner,
  now: () => number,
  keepFor = 1000,
  clock: () => number = () => performance.now(),
): Heads {
  const memories = new Map<string, Memory>();

  function reading(letter: string): Memory {
    const known = memories.get(letter);
    if (known && clock() < known.until) return known;
    const memory: Memory = { state: ledger.state(letter), until: clock() + keepFor, signed: known?.signed ?? null };
    memory.state.catch(() => memories.delete(letter));
    memories.set(letter, memory);
    return memory;
  }

  return {
    async of(letter) {
      const memory = reading(letter);
      const state = await memory.state;
      const at = `${new Date(Math.floor(now() / minute) * minute).toISOString().slice(0, 19)}Z`;
      const last = memory.signed?.head;
      if (!memory.signed || last?.size !== state.size || last.root !== state.root || last.at !== at)
        memory.signed = signHead({ letter, ...state, at });
      return memory.signed;
    },
  };
}
