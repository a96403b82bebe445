import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { watchWalSize } from './watchWalSize.ts';

test('a log that a reader pins is told of when it passes the limit and at each doubling, and anew after it was copied', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-size-'));
  const file = join(folder, 'test.sqlite');
  const [writing, reading] = [new DatabaseSync(file), new DatabaseSync(file)];
  try {
    writing.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 4; create table t (x blob)');
    writing.exec('pragma journal_size_limit = 0; pragma wal_checkpoint(truncate)');
    const limit = 40_000;
    const tell = vi.fn();
    const look = watchWalSize(file, { limit, tell });
    const write = (times: number) => {
      for (let time = 0; time < times; time++) {
        writing.exec('insert into t values (zeroblob(3000))');
        look();
      }
    };
    write(30);
    expect(tell).not.toHaveBeenCalled();
    reading.exec('begin; select * from t');
    write(20);
    expect(tell).toHaveBeenCalled();
    const sizes = () => tell.mock.calls.map(([, { bytes }]) => bytes as number);
    expect(tell.mock.calls.every(([event]) => event === 'store.log-grows')).toBe(true);
    expect(sizes().every((bytes, index) => bytes > limit * 2 ** index)).toBe(true);
    expect(tell.mock.calls.length).toBeLessThan(4);
    reading.exec('commit');
    writing.exec('pragma wal_checkpoint(truncate)');
    expect(statSync(`${file}-wal`).size).toBe(0);
    look();
    tell.mockClear();
    reading.exec('begin; select * from t');
    write(20);
    expect(sizes()[0]).toBeLessThan(limit * 2);
  } finally {
    for (const database of [reading, writing]) database.close();
    rmSync(folder, { recursive: true });
  }
});
