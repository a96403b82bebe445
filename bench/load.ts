import { connect } from 'node:net';

type Load = {
  port: number;
  connections: number;
  /** How long to measure, in milliseconds. */
  milliseconds: number;
  /** The raw HTTP/1.1 request with this number. */
  request: (number: number) => string;
  /** What the first line of every answer must begin with. */
  expected: string;
};

/**
 * Sends requests over kept connections, one in flight on each, and counts the answers.
 * Made to cost little, so that the server is what is measured: answers are told apart by their Content-Length.
 *
 * @returns answers a second
 * @throws Error when an answer is not the expected one
 */
export function load({ port, connections, milliseconds, request, expected }: Load): Promise<number> {
  let number = 0;
  let answers = 0;
  const started = performance.now();
  const isOver = () => performance.now() - started >= milliseconds;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(request(number++)));
      socket.setNoDelay(true);
      let waiting = 0;
      let head = '';
      socket.on('data', (chunk) => {
        if (waiting > 0) waiting -= chunk.length;
        else {
          head += chunk.toString('latin1');
          const end = head.indexOf('\r\n\r\n');
          if (end < 0) return;
          if (!head.startsWith(expected)) {
            socket.destroy();
            return reject(new Error(`expected ${expected}, got:\n${head.slice(0, 600)}`));
          }
          const length = Number(/content-length: (\d+)/i.exec(head.slice(0, end))?.[1] ?? 0);
          waiting = end + 4 + length - head.length;
          head = '';
        }
        if (waiting > 0) return;
        waiting = 0;
        answers++;
        if (isOver()) socket.end();
        else socket.write(request(number++));
      });
      socket.on('close', () => resolve());
      socket.on('error', reject);
    });
  return Promise.all(Array.from({ length: connections }, one)).then(
    () => (answers / (performance.now() - started)) * 1000,
  );
}
