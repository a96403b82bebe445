import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';

/** Starts a program of ours with the Node that runs this; what it says to the operator is not shown, its errors are. */
export const startNode = (words: string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, words, {
    env: Object.assign({ ...process.env }, env),
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Waits until an address answers well, at most 20 seconds. */
export async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}
