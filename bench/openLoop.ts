import { connect, type Socket } from 'node:net';
import { quantile } from './quantile.ts';

type OpenLoop = {
  port: number;
  /** Requests a second. */
  rate: number;
  milliseconds: number;
  /** The raw HTTP/1.1 request with this number. */
  request: (number: number) => string;
};

export type Answers = {
  /** How long each took, from the moment when it was due, in milliseconds. */
  took: number[];
  /** How many had each status; 0 for a connection that ended without one. */
  statuses: Record<string, number>;
};

const mostConnections = 200;

/** Sends requests at a pace, whether or not those before were answered, as readers do who know nothing of each other. */
export async function openLoop({ port, rate, milliseconds, request }: OpenLoop): Promise<Answers> {
  const answers: Answers = { took: [], statuses: {} };
  const idle: Socket[] = [];
  const due: number[] = [];
  let [connections, number, under] = [0, 0, 0];

  const send = (socket: Socket, since: number) => {
    under += 1;
    let head = '';
    let missing = -1;
    const done = (status: string) => {
      socket.removeAllListeners('data').removeAllListeners('close');
      under -= 1;
      answers.took.push(performance.now() - since);
      answers.statuses[status] = (answers.statuses[status] ?? 0) + 1;
    };
    socket.once('close', () => {
      connections -= 1;
      done('0');
    });
    socket.on('data', (chunk) => {
      if (missing < 0) {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        missing = end + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - head.length;
      } else missing -= chunk.length;
      if (missing > 0) return;
      done(head.slice(9, 12));
      const next = due.shift();
      if (next === undefined) idle.push(socket);
      else send(socket, next);
    });
    socket.write(request(number++));
  };
  const begin = (since: number) => {
    const socket = idle.pop();
    if (socket && !socket.destroyed) return send(socket, since);
    if (connections >= mostConnections) return due.push(since);
    connections += 1;
    const fresh = connect(port, '127.0.0.1').setNoDelay(true);
    fresh.on('error', () => {});
    return send(fresh, since);
  };

  const started = performance.now();
  for (let begun = 0; performance.now() - started < milliseconds; ) {
    const now = performance.now();
    for (; started + (begun * 1000) / rate <= now; begun += 1) begin(started + (begun * 1000) / rate);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  for (let waited = 0; under + due.length > 0 && waited < 5000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
  for (const socket of idle) socket.destroy();
  return answers;
}

/** Tells how long answers took, in milliseconds, and their statuses. */
export function tell(what: string, { took, statuses }: Answers): void {
  const at = (part: number) => quantile(took, part).toFixed(1);
  console.log(`${what}: median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)} ms; ${JSON.stringify(statuses)}`);
}
