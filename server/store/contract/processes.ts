import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StorePlace } from '#server/store/openStore.ts';

const script = fileURLToPath(new URL('signerForTests.ts', import.meta.url));

/** A place that processes share, as a test finds it. */
type SharedPlace = {
  place: StorePlace;
  /** The mailbox of every signature, that of every owed mail, and what the engine thinks of its files. */
  inspect(): Promise<{ signatures: string[]; owed: string[]; faults: unknown[] }>;
  remove(): Promise<void>;
};

/**
 * The sentences about several processes on one place, that every adapter of the store must make true.
 *
 * @param options.rounds how often a process is killed
 * @param options.signers how many sign in each of two processes
 * @param options.crash cuts the power of the engine, if it is a process of its own, and starts it again
 */
export function processesContract(
  name: string,
  options: { rounds: number; signers: number; crash?: () => Promise<void> },
  open: () => Promise<SharedPlace>,
): void {
  const { rounds, signers: many, crash } = options;
  describe(`processes on one ${name}`, { timeout: 180_000 }, () => {
    let shared: SharedPlace;
    let started: ChildProcess[] = [];
    beforeEach(async () => {
      shared = await open();
    }, 90_000);
    afterEach(async () => {
      for (const child of started) child.kill('SIGKILL');
      started = [];
      await shared.remove();
    });

    /** Starts a process that signs; `acknowledged` grows as it goes. */
    function startSigner(prefix: string, count?: number) {
      const words = [script, JSON.stringify(shared.place), prefix, ...(count ? [String(count)] : [])];
      const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
      started.push(child);
      const acknowledged: string[] = [];
      const lines = createInterface({ input: child.stdout });
      lines.on('line', (line) => acknowledged.push(line));
      return {
        ...{ child, acknowledged },
        ended: Promise.all([once(child, 'exit'), once(lines, 'close')]).then(([[code]]) => code as number | null),
        async acknowledges(many: number) {
          while (acknowledged.length < many) await once(lines, 'line');
        },
      };
    }

    test('one that is killed again and again while people sign loses nobody it has answered, nor a mail it owes', async () => {
      const answered: string[] = [];
      for (let round = 0; round < rounds; round++) {
        const { child, acknowledged, acknowledges, ended } = startSigner(`round-${round}`);
        await acknowledges(150 * round + 20);
        child.kill('SIGKILL');
        await ended;
        answered.push(...acknowledged);
      }
      const { signatures, owed, faults } = await shared.inspect();
      expect(answered.length).toBeGreaterThan(75 * rounds * (rounds - 1));
      const kept = new Set(signatures);
      expect(kept.size).toBe(signatures.length);
      expect(answered.filter((mailbox) => !kept.has(mailbox))).toEqual([]);
      // What was not acknowledged is there whole or not at all.
      expect(owed.toSorted()).toEqual(signatures.toSorted());
      expect(faults).toEqual([]);
    });

    test('two that sign at the same time wait for each other and lose nothing', async () => {
      const signers = ['left', 'right'].map((prefix) => startSigner(prefix, many));
      expect(await Promise.all(signers.map(({ ended }) => ended))).toEqual([0, 0]);
      const answered = signers.flatMap(({ acknowledged }) => acknowledged);
      expect(answered).toHaveLength(2 * many);
      expect((await shared.inspect()).signatures.toSorted()).toEqual(answered.toSorted());
    });

    test('two that get the same two hundred signers at the same time answer both and keep each once, with one mail', async () => {
      const signers = [1, 2].map(() => startSigner('same', 200));
      expect(await Promise.all(signers.map(({ ended }) => ended))).toEqual([0, 0]);
      for (const { acknowledged } of signers) expect(acknowledged).toHaveLength(200);
      const { signatures, owed } = await shared.inspect();
      expect(signatures.toSorted()).toEqual(signers[0]?.acknowledged.toSorted());
      expect(owed.toSorted()).toEqual(signatures.toSorted());
    });

    if (!crash) return;
    test('two lose nobody, and keep each once, when the database loses power again and again and comes back', async () => {
      const signers = ['left', 'right'].map((prefix) => startSigner(prefix, many));
      // A process that starts while the database is away says so and ends.
      for (const { acknowledges } of signers) await acknowledges(1);
      for (const part of [0.2, 0.5, 0.8]) {
        await signers[0]?.acknowledges(part * many);
        await crash();
      }
      expect(await Promise.all(signers.map(({ ended }) => ended))).toEqual([0, 0]);
      const answered = signers.flatMap(({ acknowledged }) => acknowledged);
      const { signatures, owed, faults } = await shared.inspect();
      expect(answered).toHaveLength(2 * many);
      expect(signatures.toSorted()).toEqual(answered.toSorted());
      expect(owed.toSorted()).toEqual(signatures.toSorted());
      expect(faults).toEqual([]);
    });
  });
}
