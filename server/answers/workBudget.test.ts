import { expect, test } from 'vitest';
import { HttpError } from '#server/request/httpError.ts';
import { WorkBudget } from './workBudget.ts';

/** A budget whose clock is moved by the work that it counts, and what a network gets for so many milliseconds of work. */
function budgetForTests(ofNetwork: [number, number], ofAll: [number, number]) {
  const clock = { now: 1000 };
  const budget = new WorkBudget(
    { ofNetwork, ofAll },
    () => clock.now,
    () => clock.now,
  );
  const work = (network: string, milliseconds = 10) => {
    try {
      return budget.charge(network, () => {
        clock.now += milliseconds;
        return 'done';
      });
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      return { status: error.status, ...error.headers };
    }
  };
  return { clock, budget, work };
}

test('A network that has used up its part is told when to come back; others work on, and so does it then', () => {
  const { clock, work } = budgetForTests([0.01, 30], [1, 1e9]);
  const gets = Array.from({ length: 4 }, () => work('flood'));
  expect(gets).toEqual(['done', 'done', 'done', 'done']);
  expect(work('flood')).toEqual({ status: 429, 'Retry-After': '1' });
  expect(work('reader')).toBe('done');
  clock.now += 1000;
  expect(work('flood')).toBe('done');
});

test('While many networks have used up what all may take, one that asked for little gets a bounded rest of it', () => {
  const { work } = budgetForTests([1e-6, 1e9], [0.0001, 400]);
  for (let number = 0; number < 21; number += 1) expect(work(`flood ${number % 4}`, 20)).toBe('done');
  expect(work('flood 0')).toEqual({ status: 503 });
  expect(work('reader')).toBe('done');
  const newcomers = Array.from({ length: 50 }, (_, number) => work(`newcomer ${number}`));
  expect(newcomers.filter((got) => got === 'done')).toHaveLength(10);
  expect(newcomers.at(-1)).toEqual({ status: 503 });
});

test('Work that fails is counted as well, and of work that is waited for what another thread did', async () => {
  const { clock, budget, work } = budgetForTests([0.0001, 30], [1, 1e9]);
  const fail = () => {
    clock.now += 40;
    throw new TypeError('broken');
  };
  expect(() => budget.charge('fails', fail)).toThrow('broken');
  expect(work('fails')).toMatchObject({ status: 429 });
  const later = (network: string, ms: number) =>
    budget.charge(
      network,
      async () => {
        await null;
        clock.now += 40;
        return ms;
      },
      (worked) => worked,
    );
  expect(await later('waits', 0)).toBe(0);
  expect(work('waits')).toBe('done');
  expect(await later('asks', 40)).toBe(40);
  expect(work('asks')).toMatchObject({ status: 429 });
});

test('A machine that was busy with others shuts nobody out: of one piece of work no more than a bound is counted', () => {
  const { work } = budgetForTests([0.0001, 55], [1, 1e9]);
  expect([work('reader', 5000), work('reader', 10)]).toEqual(['done', 'done']);
  expect(work('reader')).toMatchObject({ status: 429 });
});

test('Of many that a network asks for in one moment only so much is begun, before any of it is counted', async () => {
  const { budget, work } = budgetForTests([0.01, 100], [0.02, 300]);
  const ends: (() => void)[] = [];
  const asks = (network: string) => {
    try {
      return budget.charge(network, () => new Promise<void>((resolve) => ends.push(resolve)));
    } catch (error) {
      return (error as HttpError).status;
    }
  };
  const got = (networks: string[]) => networks.map(asks).filter((one) => typeof one === 'number');
  expect(got(Array(1000).fill('flood'))).toEqual(Array(990).fill(429));
  expect(asks('reader')).toBeInstanceOf(Promise);
  const many = got(Array.from({ length: 1000 }, (_, number) => `flood ${number}`));
  expect(new Set(many)).toEqual(new Set([503]));
  expect(ends.length).toBeLessThan(50);
  for (const end of ends) end();
  await new Promise(setImmediate);
  expect(work('flood'), 'it took nothing').toBe('done');
});
