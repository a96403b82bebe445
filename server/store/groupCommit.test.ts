import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { type GroupCommitOptions, groupCommit } from './groupCommit.ts';
import { StoreBusy } from './port.ts';

/** A store in memory that keeps what was committed, and remembers what was done. */
function memory(
  options: GroupCommitOptions & {
    failing?: 'begin' | 'commit';
    durable?: () => Promise<void>;
    ready?: () => Promise<void>;
  } = {},
) {
  const kept: string[] = [];
  const done: string[] = [];
  let written: string[] = [];
  const trouble = { at: options.failing };
  const group = groupCommit<(name: string) => void>(
    {
      begin: async () => {
        done.push('begin');
        if (trouble.at === 'begin') throw new StoreBusy('locked');
        written = [];
        return (name) => written.push(name);
      },
      commit: async () => {
        if (trouble.at === 'commit') throw new StoreBusy('full');
        done.push('commit');
        kept.push(...written);
      },
      rollback: async () => void done.push('rollback'),
      ...(options.durable && { durable: options.durable }),
      ...(options.ready && { ready: options.ready }),
      ownFailure: (error) => (error instanceof StoreBusy ? error : null),
    },
    options,
  );
  const write = (name: string) => group.run(async (tx) => tx(name));
  return { group, write, kept, done, trouble };
}

describe('group commit', () => {
  test('puts what arrives together into one commit, in order of arrival', async () => {
    const { write, kept, done } = memory();
    await Promise.all(['a', 'b', 'c'].map(write));
    expect([kept, done]).toEqual([
      ['a', 'b', 'c'],
      ['begin', 'commit'],
    ]);
  });

  test('answers nobody before the commit that holds their work', async () => {
    const { group, done } = memory();
    const seen = await group.run(async () => 1).then(() => [...done]);
    expect(seen).toEqual(['begin', 'commit']);
  });

  test('begins when the store is ready, with all who came by then', async () => {
    const late: Promise<unknown>[] = [];
    const ready = vi.fn(async () => void (late.length === 0 && late.push(write('b'))));
    const { write, done } = memory({ ready });
    await write('a');
    await Promise.all(late);
    expect([ready.mock.calls.length, done]).toEqual([1, ['begin', 'commit']]);
  });

  test('lets those who come meanwhile into the next commit, no more at once than the limit', async () => {
    const { group, write, kept, done } = memory({ batchLimit: 2 });
    const late: Promise<unknown>[] = [];
    await group.run(async (tx) => {
      tx('first');
      late.push(...['b', 'c', 'd'].map(write));
    });
    await Promise.all(late);
    expect(kept).toEqual(['first', 'b', 'c', 'd']);
    expect(done.filter((step) => step === 'commit')).toHaveLength(3);
  });

  test('while several come at a time, gathers those of some milliseconds; who comes alone never waits', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    try {
      const { write, kept, done } = memory({ gatherMs: 10 });
      await write('alone');
      await Promise.all(['a', 'b'].map(write));
      const [c, d] = [write('c'), write('d')];
      await nextTurn();
      await nextTurn();
      expect(kept).toEqual(['alone', 'a', 'b']);
      const e = write('e');
      await vi.advanceTimersByTimeAsync(10);
      await Promise.all([c, d, e]);
      await vi.advanceTimersByTimeAsync(10);
      await write('late');
      await write('alone again');
      expect(kept).toEqual(['alone', 'a', 'b', 'c', 'd', 'e', 'late', 'alone again']);
      expect(done.filter((step) => step === 'commit')).toHaveLength(5);
    } finally {
      vi.useRealTimers();
    }
  });

  test('where durability is waited for elsewhere, goes on meanwhile, and answers nobody before', async () => {
    const disk = Promise.withResolvers<void>();
    const { group, write, kept } = memory({ durable: () => disk.promise, queueLimit: 3 });
    const answered: string[] = [];
    const all = ['a', 'b', 'c'].map((name) => write(name).then(() => answered.push(name)));
    while (kept.length < 3) await nextTurn();
    expect(answered).toEqual([]);
    await expect(write('d'), 'who is not answered takes a place').rejects.toThrow(StoreBusy);
    const closed = group.close().then(() => answered.push('closed'));
    await nextTurn();
    expect(answered).toEqual([]);
    disk.resolve();
    await Promise.all([...all, closed]);
    expect(answered).toEqual(['a', 'b', 'c', 'closed']);
  });

  test('refuses all whose commit turns out not to be durable', async () => {
    const { write } = memory({ durable: () => Promise.reject(new StoreBusy('the disk failed')) });
    for (const answer of ['a', 'b'].map(write)) await expect(answer).rejects.toThrow('the disk failed');
  });

  test('refuses only the works that throw and commits the others, each once', async () => {
    const { group, kept } = memory();
    const names = Array.from({ length: 30 }, (_, index) => index);
    const answers = await Promise.allSettled(
      names.map((index) =>
        group.run(async (tx) => {
          tx(`${index}`);
          if (index % 9 === 4) throw new Error(`no ${index}`);
        }),
      ),
    );
    const refused = names.filter((index) => answers[index]?.status === 'rejected');
    expect(refused).toEqual([4, 13, 22]);
    expect(kept).toEqual(names.filter((index) => !refused.includes(index)).map(String));
  });

  test('does not blame a work for a failure of the store: all are refused, nothing is run again', async () => {
    const { write, kept, done } = memory({ failing: 'commit' });
    for (const answer of ['a', 'b'].map(write)) await expect(answer).rejects.toThrow('full');
    expect([kept, done]).toEqual([[], ['begin', 'rollback']]);
  });

  test('refuses those who wait too when a transaction cannot begin, and serves again afterwards', async () => {
    const { write, kept, done, trouble } = memory({ failing: 'begin', batchLimit: 1 });
    for (const answer of ['a', 'b', 'c'].map(write)) await expect(answer).rejects.toThrow(StoreBusy);
    expect(done.filter((step) => step === 'begin')).toHaveLength(1);
    trouble.at = undefined;
    await write('d');
    expect(kept).toEqual(['d']);
  });

  test('refuses who comes when too many wait', async () => {
    const { write, kept } = memory({ queueLimit: 3 });
    const answers = await Promise.allSettled(['a', 'b', 'c', 'd'].map(write));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(answers[3]).toMatchObject({ reason: expect.any(StoreBusy) });
    expect(kept).toEqual(['a', 'b', 'c']);
  });
});
