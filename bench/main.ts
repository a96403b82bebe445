import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { startMailServer } from '#harness/mailServer.ts';
import { startPortal } from '#harness/startPortal.ts';
import { compare } from './compare.ts';
import { readings } from './readings.ts';
import { ownNetwork, reading, signing } from './requests.ts';
import { startFloor } from './startFloor.ts';

/**
 * Reading, of each kind, and signing against the floor of this machine, interleaved in one run. The ratio of each pair is what counts;
 * single figures drift with the machine.
 */
const readers = 64;
const kinds = readings();
const signers = 256;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const silent = await startMailServer({ isSilent: true });
const portal = await startPortal({ dataDir: join(folder, 'data'), env: { SMTP_URL: silent.url } });

// The floor serves the very bytes that the portal serves.
const files: string[] = [];
for (const [index, { path }] of kinds.entries()) {
  const file = join(folder, String(index));
  writeFileSync(file, await bytesAt(path));
  files.push(file);
}
const floor = await startFloor(join(folder, 'floor.sqlite'), files);

/** Everybody signs from a network and with a mailbox of their own. */
const newSigner = (number: number) => signing(`signer-${number}-${process.hrtime.bigint()}`, ownNetwork(number));

try {
  console.log(
    `Node ${process.version}; answers a second: min / median / max of the rounds; ratio of each pair, portal to floor.\n`,
  );
  for (const [index, { what, path, status }] of kinds.entries()) {
    await compare({
      what: `reading ${what}: ${path}`,
      connections: readers,
      rounds: 21,
      milliseconds: 250,
      expected: 'HTTP/1.1 200',
      portal: { port: portal.port, pid: portal.process.pid, request: reading(path), expected: `HTTP/1.1 ${status}` },
      floor: { port: floor.port, pid: floor.pid, request: reading(`/${index}`) },
    });
  }
  await compare({
    what: 'signing, durable',
    connections: signers,
    expected: 'HTTP/1.1 303',
    portal: { port: portal.port, request: newSigner },
    floor: { port: floor.port, request: newSigner },
  });
} finally {
  for (const side of [portal, floor]) await side.kill();
  await silent.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** What a browser is sent at a path, compressed as it is sent. */
function bytesAt(path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    request({ port: portal.port, host: '127.0.0.1', path, headers }, (answer) => resolve(buffer(answer)))
      .on('error', reject)
      .end();
  });
}
