import { newFolder, slowDisk } from '#faults/world.ts';
import { openLoop, tell } from './openLoop.ts';
import { answering, freePort, ownNetwork, signingRequest, silentMailServer, startNode } from './processes.ts';

/**
 * People read while others sign on a disk of which each fsync takes long: how long either waited, from when each was due. All
 * come at a pace, whether or not those before were answered.
 * node bench/slowDisk.ts [MILLISECONDS OF AN FSYNC] [SIGNINGS A SECOND] [READINGS A SECOND] [SECONDS]
 */
const [fsync = 30, signings = 1000, readings = 300, seconds = 20] = process.argv.slice(2).map(Number);
const dataDir = newFolder();
const disk = slowDisk(dataDir);
if (!disk) throw new Error('It needs Linux and a C compiler (cc).');
const port = await freePort();
const silent = await silentMailServer();
const portal = startNode(['--disable-proto=throw', 'server/main.ts'], {
  ...disk.env,
  ...{ PORT: String(port), DATA_DIR: dataDir, TRUSTED_PROXIES: '1', SMTP_URL: silent.url },
});
const pages = ['/en', '/en/letters/safeguards', '/en/positions/ncmec'];
const read = (number: number) =>
  `GET ${pages[number % pages.length]} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n`;
/** Everybody signs from a network and with a mailbox of their own. */
const sign = (number: number) => signingRequest(`signer-${number}`, ownNetwork(number));

try {
  await answering(`http://127.0.0.1:${port}/readyz`);
  const milliseconds = seconds * 1000;
  const alone = await openLoop({ port, rate: readings, milliseconds: 5000, request: read });
  tell(`reading alone, ${readings} a second`, alone);
  disk.say(`slow-sync ${fsync}`);
  const [readers, signers] = await Promise.all([
    openLoop({ port, rate: readings, milliseconds, request: read }),
    openLoop({ port, rate: signings, milliseconds, request: sign }),
  ]);
  console.log(`each fsync takes ${fsync} ms, for ${seconds} s:`);
  tell(`reading, ${readings} a second`, readers);
  tell(`signing, ${signings} a second`, signers);
} finally {
  portal.kill('SIGKILL');
  silent.close();
}
process.exit();
