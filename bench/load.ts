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

const lastChunk = '\r\n0\r\n\r\n';

/**
 * Sends requests over kept connections, one in flight on each, and counts the answers.
 * Made to cost little, so that the server is what is measured: answers are told apart by their Content-Length, or by their last
 * chunk.
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
      let end = '';
      socket.on('data', (chunk) => {
        if (waiting > 0) waiting -= chunk.length;
        else {
          head += chunk.toString('latin1');
          const headEnd = head.indexOf('\r\n\r\n');
          if (headEnd < 0) return;
          if (!head.startsWith(expected)) {
            socket.destroy();
            return reject(new Error(`expected ${expected}, got:\n${head.slice(0, 600)}`));
          }
          const length = /content-length: (\d+)/i.exec(head.slice(0, headEnd))?.[1];
          const isChunked = length === undefined && /transfer-encoding: chunked/i.test(head.slice(0, headEnd));
          waiting = isChunked ? Number.POSITIVE_INFINITY : headEnd + 4 + Number(length ?? 0) - head.length;
          head = '';
        }
        if (waiting === Number.POSITIVE_INFINITY) {
          end = (end + chunk.toString('latin1', Math.max(0, chunk.length - lastChunk.length))).slice(-lastChunk.length);
          if (end === lastChunk) waiting = 0;
        }
        if (waiting > 0) return;
        [waiting, end] = [0, ''];
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
