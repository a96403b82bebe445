import {
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { damagedLog } from './damagedWal.ts';
import { keepDamagedWal } from './keepDamagedWal.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'log-')), 'copy.sqlite');
});
afterEach(() => rmSync(dirname(file), { recursive: true }));

const frame = 24 + 4096;

/** A database whose process died after so many commits of one row, each of one page. */
function crashAfter(commits: number) {
  const living = `${file}.living`;
  const database = new DatabaseSync(living);
  database.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table t (x integer primary key)');
  database.exec('pragma wal_checkpoint(truncate)');
  for (let x = 1; x <= commits; x += 1) database.exec(`insert into t values (${x})`);
  for (const end of ['', '-wal']) copyFileSync(living + end, file + end);
  database.close();
}

/** Turns one byte of a frame, counted from 0, as a disk does that goes bad. */
function turnByteOf(number: number) {
  const at = 32 + number * frame + 1000;
  const byte = readFileSync(`${file}-wal`)[at] ?? 0;
  writeSync(openSync(`${file}-wal`, 'r+'), Buffer.from([byte ^ 1]), 0, 1, at);
}

test('A frame that went bad in the middle is found, with how many commits are lost behind it', () => {
  crashAfter(50);
  expect(damagedLog(`${file}-wal`)).toBeNull();
  turnByteOf(40);
  expect(damagedLog(`${file}-wal`)).toEqual({ transactions: 10, bytes: 10 * frame });
  // So many SQLite leaves out, without a word.
  expect(new DatabaseSync(file).prepare('select count(*) as kept from t').get()).toEqual({ kept: 40 });
});

test('A log of more than two gigabytes, which nobody copied for long, is looked through as well', () => {
  crashAfter(50);
  turnByteOf(40);
  truncateSync(`${file}-wal`, 2.2e9);
  expect(damagedLog(`${file}-wal`)).toMatchObject({ transactions: 10 });
});

test('What a power cut left half written at the end is no damage: nobody was told of it', () => {
  crashAfter(5);
  turnByteOf(4);
  expect(damagedLog(`${file}-wal`)).toBeNull();
  truncateSync(`${file}-wal`, statSync(`${file}-wal`).size - 100);
  expect(damagedLog(`${file}-wal`)).toBeNull();
});

test('A log that is written over an older one is whole, and so is none', () => {
  const living = new DatabaseSync(file);
  living.exec('pragma journal_mode = wal; create table t (x integer primary key)');
  for (let x = 1; x <= 20; x += 1) living.exec(`insert into t values (${x})`);
  living.exec('pragma wal_checkpoint(restart)');
  living.exec('insert into t values (21)');
  expect(damagedLog(`${file}-wal`)).toBeNull();
  living.close();
  expect(damagedLog(`${file}-wal`)).toBeNull();
});

test('What is left of a damaged log is kept for two weeks, and the operator is told', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  crashAfter(50);
  turnByteOf(40);
  const now = Date.now();
  keepDamagedWal(file, now);
  expect(said).toHaveBeenCalledWith(expect.stringMatching(/10 transactions that were acknowledged/));
  vi.restoreAllMocks();
  const kept = () => readdirSync(dirname(file)).filter((name) => name.includes('damaged'));
  expect(kept()).toHaveLength(1);
  rmSync(`${file}-wal`);
  keepDamagedWal(file, now + 13 * 86_400_000);
  expect(kept()).toHaveLength(1);
  utimesSync(join(dirname(file), kept()[0] ?? ''), 0, 0);
  keepDamagedWal(file, now);
  expect(kept()).toEqual([]);
});
