import { createSocket } from 'node:dgram';
import { type Answer, decode, encode } from 'dns-packet';

export type NameServer = {
  /** Where it listens, as the resolver is told. */
  address: string;
  /** The questions that came: type and name. */
  asked: string[];
  close(): Promise<void>;
};

/**
 * A name server of its own on this machine, over UDP.
 *
 * @param answer the records for a question; `nothing` for a name that is not there (NXDOMAIN), null to stay silent
 */
export async function openNameServer(
  answer: (type: string, name: string, times: number) => Answer[] | 'nothing' | null,
): Promise<NameServer> {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (message, { address, port }) => {
    const { id, questions } = decode(message);
    const [question] = questions ?? [];
    if (!question) return;
    const { type, name } = question;
    const answers = answer(type, name, asked.filter((one) => one === `${type} ${name}`).length);
    asked.push(`${type} ${name}`);
    if (answers === null) return;
    const isMissing = answers === 'nothing';
    const flags = 0x0180 | (isMissing ? 3 : 0);
    socket.send(
      encode({ type: 'response', id, flags, questions: [question], answers: isMissing ? [] : answers }),
      port,
      address,
    );
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

/** Records by type and name; every other name is not there. */
export const recordsOf =
  (records: Record<string, Answer[]>) =>
  (type: string, name: string): Answer[] | 'nothing' =>
    records[`${type} ${name}`] ?? (Object.keys(records).some((key) => key.endsWith(` ${name}`)) ? [] : 'nothing');
