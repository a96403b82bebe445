import { createSocket } from 'node:dgram';
import { decode, encode } from 'dns-packet';

/** A name server on this machine. */
type NameServer = {
  address: string;
  /** The TXT records by name, which a test may change; no other name is there. */
  texts: Map<string, string[]>;
  close(): Promise<void>;
};

export async function openNameServer(): Promise<NameServer> {
  const texts: NameServer['texts'] = new Map();
  const socket = createSocket('udp4');
  socket.on('message', (message, { address, port }) => {
    const { id, questions = [] } = decode(message);
    const name = questions[0]?.name ?? '';
    const found = questions[0]?.type === 'TXT' ? texts.get(name) : undefined;
    const answers = (found ?? []).map((data) => ({ type: 'TXT', name, data, ttl: 0 }) as const);
    socket.send(encode({ type: 'response', id, flags: found ? 0x0180 : 0x0183, questions, answers }), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    texts,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}
