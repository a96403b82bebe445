import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { SMTPServer } from 'smtp-server';

/** A mail server on this machine that has none of the mailboxes it is asked for. */
type RefusingMailServer = {
  url: string;
  /** Resolves when a mail to this address was refused. */
  refused(address: string): Promise<void>;
  close(): Promise<void>;
};

export async function openRefusingMailServer(): Promise<RefusingMailServer> {
  const asked: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, _, callback) {
      asked.push(address);
      callback(Object.assign(new Error('5.1.1 No such user here'), { responseCode: 550 }));
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    refused: (address) => expect.poll(() => asked).toContain(address),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
