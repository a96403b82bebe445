import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreBusy } from './port.ts';

/** One connection on which transactions are begun and ended, one at a time. */
export type Session<Tx> = {
  /** Resolves when a transaction can begin; never throws. Works that come meanwhile share it. */
  ready?(): Promise<void>;
  /** @throws an error after which nothing was begun */
  begin(): Promise<Tx>;
  /** Resolves when the transaction is durable, or committed at least. */
  commit(): Promise<void>;
  /** Resolves when all that was committed until now is durable, where `commit` does not wait for that; the next group begins meanwhile. */
  durable?(): Promise<void>;
  /** Ends what was begun, if anything was; never throws. */
  rollback(): Promise<void>;
  /** The error to tell callers when the store itself failed; null when a work is to blame. */
  ownFailure(error: unknown): Error | null;
  /**
   * Decides about a group that failed and was rolled back, for a store that can be away for a moment.
   * @returns `again` when it is to be run once more, `committed` when it turns out to be durable, `failed` when that is the end
   */
  settle?(error: unknown, stage: Stage, attempt: number): Promise<'again' | 'committed' | 'failed'>;
};

/** What a group was doing when it failed. */
type Stage = 'begin' | 'work' | 'commit';

export type GroupCommitOptions = {
  /** Works that share one commit, at most. */
  batchLimit?: number;
  /** While several come at a time, a group begins so many milliseconds after the one before it, or later: then more share what a commit costs. */
  gatherMs?: number;
  /** Works that may wait; the next ones are refused. */
  queueLimit?: number | undefined;
  /** Told of each group that became durable: milliseconds from its begin. */
  onCommit?: ((ms: number) => void) | undefined;
};

type Job<Tx> = {
  work: (tx: Tx) => Promise<unknown>;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
};

/**
 * Runs works one after the other in shared transactions: those that arrive while one transaction runs go together into
 * the next, as many as may, and each is answered only after the commit that holds it. When one throws, only that one is refused; the
 * others run again without it. A work must await nothing but its transaction, for all others wait meanwhile.
 *
 * @returns `run`, which throws StoreBusy when too many wait or after `close`; and `close`, which finishes what was taken
 */
export function groupCommit<Tx>(
  session: Session<Tx>,
  { batchLimit = 256, gatherMs = 0, queueLimit = 4096, onCommit = () => {} }: GroupCommitOptions = {},
) {
  const queue: Job<Tx>[] = [];
  /** Committed, and answered once they are durable. */
  const committed = new Set<Promise<void>>();
  let unanswered = 0;
  let draining: Promise<void> | null = null;
  let closed = false;
  let begun = 0;
  let isBusy = false;

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      // Lets the requests that are already there join in.
      await nextTurn();
      if (isBusy) await gather();
      await session.ready?.();
      isBusy = queue.length > 1;
      begun = performance.now();
      await commitTogether(queue.splice(0, batchLimit));
    }
    draining = null;
  }

  function gather(): Promise<void> {
    const wait = begun + gatherMs - performance.now();
    if (wait <= 0 || queue.length >= batchLimit || closed) return Promise.resolve();
    return new Promise((resolve) => setTimeout(resolve, wait));
  }

  async function commitTogether(jobs: Job<Tx>[], attempt = 1): Promise<void> {
    if (jobs.length === 0) return;
    const values: unknown[] = [];
    const begun = performance.now();
    let stage: Stage = 'begin';
    try {
      const tx = await session.begin();
      stage = 'work';
      for (const { work } of jobs) values.push(await work(tx));
      stage = 'commit';
      await session.commit();
    } catch (error) {
      await session.rollback();
      const fate = await settle(error, stage, attempt);
      if (fate === 'again') return commitTogether(jobs, attempt + 1);
      if (fate === 'failed') return refuse(error, stage, jobs, values.length);
    }
    const answer = () => {
      onCommit(performance.now() - begun);
      jobs.forEach(({ resolve }, index) => {
        resolve(values[index] as never);
      });
    };
    if (session.durable) answerWhenDurable(jobs, session.durable(), answer);
    else answer();
  }

  function answerWhenDurable(jobs: Job<Tx>[], durable: Promise<void>, answer: () => void): void {
    unanswered += jobs.length;
    const answered = durable
      .then(answer, (error) => {
        const failure = session.ownFailure(error) ?? error;
        for (const { reject } of jobs) reject(failure);
      })
      .finally(() => {
        unanswered -= jobs.length;
        committed.delete(answered);
      });
    committed.add(answered);
  }

  async function settle(...failure: [error: unknown, stage: Stage, attempt: number]) {
    // What goes wrong here is a consequence of the failure itself.
    return (await session.settle?.(...failure).catch(() => 'failed' as const)) ?? 'failed';
  }

  async function refuse(error: unknown, stage: Stage, jobs: Job<Tx>[], guilty: number): Promise<void> {
    const failure = session.ownFailure(error);
    if (failure || stage !== 'work' || jobs.length === 1) {
      for (const { reject } of jobs) reject(failure ?? error);
      // Who waited behind a transaction that could not begin has waited long enough.
      if (stage === 'begin') for (const { reject } of queue.splice(0)) reject(failure ?? error);
      return;
    }
    await commitTogether(jobs.slice(0, guilty));
    await commitTogether(jobs.slice(guilty, guilty + 1));
    await commitTogether(jobs.slice(guilty + 1));
  }

  return {
    run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      if (closed) return Promise.reject(new StoreBusy('the store is closing', { code: 'CLOSING' }));
      if (queue.length + unanswered >= queueLimit) {
        const message = `${queueLimit} works are waiting already`;
        return Promise.reject(new StoreBusy(message, { code: 'QUEUE_FULL' }));
      }
      return new Promise<T>((resolve, reject) => {
        queue.push({ work, resolve, reject });
        draining ??= drain();
      });
    },
    async close(): Promise<void> {
      closed = true;
      await draining;
      await Promise.all(committed);
    },
  };
}
