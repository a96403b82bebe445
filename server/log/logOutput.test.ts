import { expect, test } from 'vitest';
import { logOutput } from './logOutput.ts';

const failing = (code: string) => Object.assign(new Error(code), { code });

/** A log whose disk or reader does what a test says. */
function logTo() {
  const world = { fault: null as string | null, room: Number.POSITIVE_INFINITY, text: '', later: () => {} };
  let lost = 0;
  const write = logOutput(
    {
      lose: (lines) => {
        lost += lines;
      },
      tellOf: (count) => `lost ${count}\n`,
    },
    (bytes) => {
      if (world.fault) throw failing(world.fault);
      const sent = Math.min(bytes.length, world.room);
      if (sent === 0) throw failing('ENOSPC');
      world.room -= sent;
      world.text += bytes.subarray(0, sent).toString();
      return sent;
    },
    (run) => {
      world.later = run;
    },
  );
  return Object.assign(world, { write, lost: () => lost });
}

test.each(['EPIPE', 'ENOSPC', 'EIO'])(
  'A log that meets %s throws nothing, and says later how many lines it lost',
  (code) => {
    const log = logTo();
    log.write('a\n');
    log.fault = code;
    for (const line of ['b\n', 'c\n']) log.write(line);
    expect([log.text, log.lost()]).toEqual(['a\n', 2]);
    log.fault = null;
    log.write('d\n');
    log.write('e\n');
    expect([log.text, log.lost()]).toEqual(['a\nlost 2\nd\ne\n', 2]);
  },
);

test('What says how many lines were lost may be lost, and is then said again', () => {
  const log = logTo();
  log.room = 2;
  log.write('long\n');
  log.write('b\n');
  log.write('c\n');
  log.room = Number.POSITIVE_INFINITY;
  log.write('d\n');
  expect(log.text).toBe('lo\nlost 3\nd\n');
  expect(log.lost()).toBe(3);
});

test('Lines for a reader who is slow wait in their order, up to a bound', () => {
  const log = logTo();
  log.fault = 'EAGAIN';
  for (const line of ['a\n', 'b\n']) log.write(line);
  log.fault = null;
  log.later();
  expect(log.text).toBe('a\nb\n');
  log.fault = 'EAGAIN';
  for (let line = 0; line < 1001; line += 1) log.write(`${'x'.repeat(999)}\n`);
  expect(log.lost()).toBe(1001);
});
