import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Starts a program of ours with the Node that runs this; what it says to the operator is not shown, its errors are. */
export const startNode = (words: string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, words, {
    env: Object.assign({ ...process.env }, env),
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/**
 * A mail server that takes connections and says nothing: mails stay owed, so that signing alone is measured.
 *
 * @returns its address, as in SMTP_URL
 */
export async function silentMailServer(): Promise<{ url: string; close(): void }> {
  const server = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, close: () => server.close() };
}

/** The raw request by which a browser reads a path. */
export const reading = (path: string) => (): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n`;

/** How long a process has kept processors busy, in milliseconds, by what Linux tells of it; elsewhere not a number. */
export function processorTime(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // Behind the name of the program: its state is the third field, its own and the system's time for it the 14th and 15th, in hundredths.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** What a browser is sent at a path, compressed as it is sent. */
export function bytesAt(port: number, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    request({ port, host: '127.0.0.1', path, headers }, (answer) => resolve(buffer(answer)))
      .on('error', reject)
      .end();
  });
}

/** The address of a network that nobody else of so many comes from. */
export const ownNetwork = (number: number, first = 10): string =>
  [first, ...[16, 8, 0].map((bits) => (number >> bits) & 255)].join('.');

/** The raw request by which somebody signs the letter `safeguards` with a mailbox of their own, from an address. */
export function signingRequest(mailbox: string, address: string): string {
  const body = `kind=person&name=Signer+${mailbox}&email=${mailbox}%40example.org&country=ES&display=named&consent=yes`;
  return `POST /en/letters/safeguards HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

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
