import type { MessagePort } from 'node:worker_threads';

/** Sends together what is to be sent in one turn: a message costs more than what is in it. Order is kept. */
export function batches<Item>(port: MessagePort): (item: Item) => void {
  let batch: Item[] = [];
  return (item) => {
    batch.push(item);
    if (batch.length > 1) return;
    setImmediate(() => {
      const together = batch;
      batch = [];
      port.postMessage(together);
    });
  };
}
