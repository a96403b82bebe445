import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { fieldsOfError } from '#server/log/log.ts';
import { StoreBusy } from '#server/store/port.ts';
import { answerCalls } from './answerCalls.ts';
import { makeCalls } from './makeCalls.ts';

const answering = {
  async double(number: number) {
    return number * 2;
  },
  async busy() {
    throw new StoreBusy('the disk is full', { code: 'DISK_FULL' });
  },
  async broken() {
    throw Object.assign(new TypeError('of ana@example.org'), { code: 'ERR_SOME' });
  },
  never: () => new Promise<never>(() => {}),
  async tells() {
    tell('changed', 'safeguards');
    return 'told';
  },
};
const heard: string[] = [];
const refused: StoreBusy[] = [];
let channel = new MessageChannel();
let tell = answerCalls(channel.port2, answering);
function open(most = 5000) {
  channel = new MessageChannel();
  tell = answerCalls(channel.port2, answering);
  const hear = { changed: (letter: string) => heard.push(letter) };
  const calls = makeCalls(channel.port1, { hear, most, refused: (busy) => refused.push(busy) });
  return { ...calls, ...calls.callers<typeof answering>(['double', 'busy', 'broken', 'never', 'tells']) };
}
afterEach(() => channel.port1.close());

test('Each call gets its own answer', async () => {
  const { double, waiting } = open();
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(waiting()).toBe(0);
});

test('What is thrown arrives by its name, and the log says the same of it', async () => {
  const { busy, broken } = open();
  const refusal = await busy().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StoreBusy);
  expect(refusal).toMatchObject({ code: 'DISK_FULL', message: 'the disk is full' });
  const error = await broken().catch((error: unknown) => error);
  const at = expect.stringMatching(/^server\/calls\/calls\.test\.ts:\d+$/);
  expect(fieldsOfError(error)).toEqual({ error: 'TypeError', code: 'ERR_SOME', at });
});

test('When too many wait the next is refused at once, and nothing that waits is lost', async () => {
  const { never, double, fail, waiting } = open(2);
  const both = [never(), never()].map((call) => call.catch((error: Error) => error.message));
  await expect(double(1)).rejects.toMatchObject({ name: 'StoreBusy', code: 'QUEUE_FULL' });
  expect(refused).toHaveLength(1);
  expect(waiting()).toBe(2);
  fail(new Error('gone'));
  expect(await Promise.all(both)).toEqual(['gone', 'gone']);
  await expect(double(1)).rejects.toThrow('gone');
});

test('What is told unasked is heard before the answer that follows it', async () => {
  const { tells } = open();
  await tells();
  expect(heard).toEqual(['safeguards']);
});

test('Nobody answers to a name that an object has by nature', async () => {
  await expect(open().call('constructor')).rejects.toThrow('nobody answers to constructor');
});
