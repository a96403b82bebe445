import type { MessagePort } from 'node:worker_threads';
import { StoreBusy } from '#server/store/port.ts';
import type { Answering, Call, Said } from './answerCalls.ts';
import { batches } from './batches.ts';
import { receiveError } from './errors.ts';

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

type CallOptions = {
  /** What the other thread may tell unasked. */
  hear?: Answering;
  /** So many calls may wait; the next ones are refused. */
  most?: number;
  /** Told of each call that was refused, and of each answer. */
  refused?: (busy: StoreBusy) => void;
  answered?: () => void;
};

/** Calls what another thread answers to; see `answerCalls`. Arguments and answers are copied. */
export function makeCalls(
  port: MessagePort,
  { hear = {}, most = 5000, refused = () => {}, answered = () => {} }: CallOptions = {},
) {
  const waiting = new Map<number, Waiting>();
  const send = batches<Call>(port);
  let calls = 0;
  let failure: Error | null = null;

  port.on('message', (all: Said[]) => {
    for (const said of all) {
      if ('told' in said) hear[said.told]?.(...said.with);
      else settle(said);
    }
  });

  function settle(said: Exclude<Said, { told: string }>): void {
    const call = waiting.get(said.id);
    waiting.delete(said.id);
    if ('error' in said) call?.reject(receiveError(said.error));
    else {
      answered();
      call?.resolve(said.value as never);
    }
  }

  /** Calls, however many wait. */
  function call<Answer>(name: string, ...asked: unknown[]): Promise<Answer> {
    if (failure) return Promise.reject(failure);
    return new Promise<Answer>((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      send({ id: calls, name, asked });
    });
  }

  return {
    call,
    /**
     * Functions that call, by their names. They throw what was thrown there, by its name.
     *
     * @throws StoreBusy when too many calls wait
     */
    callers<All>(names: readonly (keyof All & string)[]): All {
      const caller =
        (name: string) =>
        (...asked: unknown[]): Promise<unknown> => {
          if (waiting.size < most) return call(name, ...asked);
          const busy = new StoreBusy(`${most} calls are waiting already`, { code: 'QUEUE_FULL' });
          refused(busy);
          return Promise.reject(busy);
        };
      return Object.fromEntries(names.map((name) => [name, caller(name)])) as All;
    },
    waiting: () => waiting.size,
    /** Ends all that waits, and whatever is called from now on: nobody will answer. */
    fail(error: Error): void {
      failure = error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
