import type { AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** A refusal with its reply: `refusal('450 4.2.0 Try later')`. */
export const refusal = (reply: string): Error =>
  Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });

/** @returns null when the sender went away in the middle */
async function readAll(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
}

type ArrivedMail = ParsedMail & { recipients: string[]; raw: string };

/** What the server does with the next mails; nothing set: it takes them. */
type Behaviour = {
  /** Takes connections and says nothing: mails stay owed. */
  isSilent?: boolean;
  /** Refuses a recipient. */
  atRecipient?: (address: string) => Error | null;
  atSender?: () => Error | null;
  atLogin?: () => Error | null;
  /** Called when a whole mail was read, before the reply: `hang-up`, a refusal, or null to take it. */
  atEnd?: (address: string) => 'hang-up' | Error | null | Promise<'hang-up' | Error | null>;
};

/** A real mail server on this machine. It offers STARTTLS with a certificate of its own making, as many small servers do. */
export async function startMailServer(
  behaviour: Behaviour = {},
  { port = 0, ...options }: SMTPServerOptions & { port?: number } = {},
) {
  const arrived: ArrivedMail[] = [];
  const most = { atOnce: 0 };
  let atOnce = 0;
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    ...options,
    onConnect: (_, callback) => behaviour.isSilent || callback(),
    onAuth: (auth, _, callback) => callback(behaviour.atLogin?.() ?? null, { user: auth.username }),
    onMailFrom: (_, __, callback) => callback(behaviour.atSender?.() ?? null),
    onRcptTo: ({ address }, _, callback) => callback(behaviour.atRecipient?.(address) ?? null),
    async onData(stream, session, callback) {
      most.atOnce = Math.max(most.atOnce, ++atOnce);
      const raw = await readAll(stream);
      if (raw === null) return;
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const end = (await behaviour.atEnd?.(recipients[0] ?? '')) ?? null;
      atOnce -= 1;
      if (end === 'hang-up') return socketOf(session)?.destroy();
      if (end) return callback(end);
      arrived.push({ ...(await simpleParser(raw)), recipients, raw: raw.toString('utf8') });
      callback(null);
    },
  });
  server.on('error', () => {});
  const socketOf = (session: SMTPServerSession) =>
    [...(server as unknown as { connections: Set<{ session: { id: string }; _socket: Socket }> }).connections].find(
      (connection) => connection.session.id === session.id,
    )?._socket;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const address = server.server.address() as AddressInfo;
  return {
    arrived,
    most,
    behaviour,
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        for (const connection of (server as unknown as { connections: Set<{ _socket: Socket }> }).connections)
          connection._socket.destroy();
        server.close(() => resolve());
      }),
  };
}
