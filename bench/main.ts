import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from './compare.ts';
import {
  answering,
  bytesAt,
  freePort,
  ownNetwork,
  reading,
  signingRequest,
  silentMailServer,
  startNode,
} from './processes.ts';
import { readings } from './readings.ts';

/**
 * Reading, of each kind, and signing against the floor of this machine, interleaved in one run. The ratio of each pair is what counts;
 * single figures drift with the machine.
 */
const readers = 64;
const kinds = readings();
const signers = 256;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const [portalPort, floorPort] = [await freePort(), await freePort()];
const silent = await silentMailServer();
const portal = startNode(['server/main.ts'], {
  PORT: String(portalPort),
  DATA_DIR: join(folder, 'data'),
  TRUSTED_PROXIES: '1',
  SMTP_URL: silent.url,
});
await answering(`http://127.0.0.1:${portalPort}/readyz`);

// The floor serves the very bytes that the portal serves.
const files: string[] = [];
for (const [index, { path }] of kinds.entries()) {
  const file = join(folder, String(index));
  writeFileSync(file, await bytesAt(portalPort, path));
  files.push(file);
}
const floor = startNode(['bench/floor.ts', String(floorPort), join(folder, 'floor.sqlite'), ...files]);
await answering(`http://127.0.0.1:${floorPort}/0`);

/** Everybody signs from a network and with a mailbox of their own. */
const signing = (number: number) => signingRequest(`signer-${number}-${process.hrtime.bigint()}`, ownNetwork(number));

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
      portal: { port: portalPort, pid: portal.pid, request: reading(path), expected: `HTTP/1.1 ${status}` },
      floor: { port: floorPort, pid: floor.pid, request: reading(`/${index}`) },
    });
  }
  await compare({
    what: 'signing, durable',
    connections: signers,
    expected: 'HTTP/1.1 303',
    portal: { port: portalPort, request: signing },
    floor: { port: floorPort, request: signing },
  });
} finally {
  for (const child of [portal, floor]) child.kill('SIGKILL');
  silent.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
