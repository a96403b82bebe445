import { slowDisk } from '#faults/disk/failingDisk.ts';
import { newFolder } from '#faults/newFolder.ts';
import { startMailServer } from '#harness/mailServer.ts';
import { startPortal } from '#harness/startPortal.ts';
import { openLoop, tell } from './openLoop.ts';
import { ownNetwork, signing } from './requests.ts';

/**
 * People read while others sign on a disk of which each fsync takes long: how long either waited, from when each was due. All
 * come at a pace, whether or not those before were answered.
 * node bench/slowDisk.ts [MILLISECONDS OF AN FSYNC] [SIGNINGS A SECOND] [READINGS A SECOND] [SECONDS]
 */
const [fsync = 30, signings = 1000, readings = 300, seconds = 20] = process.argv.slice(2).map(Number);
const dataDir = newFolder();
const disk = slowDisk(dataDir);
if (!disk) throw new Error('It needs Linux and a C compiler (cc).');
const silent = await startMailServer({ isSilent: true });
const portal = await startPortal({ dataDir, env: { ...disk.env, SMTP_URL: silent.url } });
const { port } = portal;
const pages = ['/en', '/en/letters/safeguards', '/en/positions/ncmec'];
const read = (number: number) =>
  `GET ${pages[number % pages.length]} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n`;
/** Everybody signs from a network and with a mailbox of their own. */
const sign = (number: number) => signing(`signer-${number}`, ownNetwork(number));

try {
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
  await portal.kill();
  await silent.close();
}
process.exit();
