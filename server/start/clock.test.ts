import { expect, test } from 'vitest';
import { openClock } from './clock.ts';

/** A machine whose clock, and whose database's, can be set; the steady one only goes on. */
async function machine(database: number | null) {
  const world = { wall: 1_000_000, steady: 5, database, lines: [] as [string, number | undefined][] };
  const clock = await openClock(
    { time: async () => world.database },
    (event, { ms }) => world.lines.push([event, ms]),
    { wall: () => world.wall, steady: () => world.steady },
  );
  const pass = (ms: number) => {
    world.wall += ms;
    world.steady += ms;
    if (world.database !== null) world.database += ms;
  };
  return Object.assign(world, { clock, pass });
}

test('A machine by itself has its own clock, and says when that leaps', async () => {
  const { clock, pass, ...world } = await machine(null);
  pass(60_000);
  await clock.look();
  expect([clock.now(), world.lines]).toEqual([1_060_000, []]);
});

test('A leap is told once, with its length, whichever way it went', async () => {
  const world = await machine(null);
  for (const ms of [-3_600_000, 7_200_000]) {
    world.pass(60_000);
    world.wall += ms;
    await world.clock.look();
    world.pass(60_000);
    await world.clock.look();
  }
  expect(world.lines).toEqual([
    ['clock.leapt', -3_600_000],
    ['clock.leapt', 7_200_000],
  ]);
});

test('Machines that share a database have its clock, whatever their own does', async () => {
  const world = await machine(1_300_000);
  expect(world.clock.now()).toBe(1_300_000);
  world.pass(30_000);
  world.wall -= 3_600_000;
  expect(world.clock.now()).toBe(1_330_000);
  await world.clock.look();
  expect(world.clock.now()).toBe(1_330_000);
  expect(world.lines).toEqual([
    ['clock.differs', 300_000],
    ['clock.differs', 3_900_000],
  ]);
});

test('A clock of a database that leaps is told, and followed', async () => {
  const world = await machine(1_000_000);
  world.pass(60_000);
  world.database = 5_060_000;
  await world.clock.look();
  expect(world.clock.now()).toBe(5_060_000);
  expect(world.lines).toEqual([
    ['clock.leapt', 4_000_000],
    ['clock.differs', 4_000_000],
  ]);
});

test('A database that does not answer leaves the clock going', async () => {
  let isAway = false;
  let steady = 0;
  const lines: string[] = [];
  const clock = await openClock(
    { time: () => (isAway ? Promise.reject(new Error('gone')) : Promise.resolve(500)) },
    (event) => lines.push(event),
    { wall: () => 400, steady: () => steady },
  );
  isAway = true;
  steady = 100;
  await clock.look();
  expect([clock.now(), lines]).toEqual([600, ['clock.look-failed']]);
});
