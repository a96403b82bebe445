import { expect, test, vi } from 'vitest';
import type { Connection, Engine } from '#server/store/engine.ts';
import { tellSteps } from './tellSteps.ts';

const connection = {} as Connection;

test('A step is told once it is durable, once, though its work had to run again', async () => {
  const onStep = vi.fn();
  const { promise: durable, resolve: makeDurable } = Promise.withResolvers<void>();
  const twice: Engine['run'] = async (work) => {
    await work(connection);
    const value = await work(connection);
    await durable;
    return value;
  };
  const { run, taken } = tellSteps(twice, onStep);
  const running = run(async () => taken('safeguards'));
  await Promise.resolve();
  expect(onStep).not.toHaveBeenCalled();
  makeDurable();
  await running;
  expect(onStep.mock.calls).toEqual([['safeguards']]);
});

test('A step that is not kept is not told, nor with the work after it', async () => {
  const onStep = vi.fn();
  const { run, taken } = tellSteps((work) => work(connection), onStep);
  const lost = run(async () => {
    taken('safeguards');
    throw new Error('no');
  });
  await expect(lost).rejects.toThrow('no');
  await run(async () => {});
  expect(onStep).not.toHaveBeenCalled();
});
