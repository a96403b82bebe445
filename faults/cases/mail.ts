import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { check } from '#faults/check.ts';
import type { Fault } from '#faults/fault.ts';
import { newFolder } from '#faults/newFolder.ts';
import { emptyRecord, signMany } from '#faults/signers.ts';
import { startPortal } from '#faults/startPortal.ts';
import { startMailServer } from '#harness/mailServer.ts';
import { until } from '#harness/until.ts';
import { certificateForTests } from '#server/domains/certificateForTests.ts';

/** A mail server that is of no use until it is mended. */
type SickServer = {
  /** Settings of the portal that sends by it. */
  env: Record<string, string>;
  mend(): Promise<void>;
  /** The mails that it took, as they came. */
  arrived(): string[];
  close(): Promise<void>;
};

const sick = (name: string, begin: () => Promise<SickServer>, code: string): Fault => ({
  ...{ name, kind: 'useless-mail-server', isQuick: false },
  async run() {
    const [dataDir, record, server] = [newFolder(), emptyRecord(), await begin()];
    const portal = await startPortal({ dataDir, env: server.env });
    try {
      await signMany(portal.origin, record, 20);
      const isSaid = () => portal.events().some((line) => line.event === 'mail.postponed' && line.code === code);
      const saidMs = await until(`the log says ${code}`, isSaid, 150_000);
      const before = server.arrived().length;
      await server.mend();
      const recoveredMs = await until('all left', () => server.arrived().length >= record.acknowledged.size, 300_000);
      await portal.stop();
      const found = check(dataDir, record, { mailsBy: server.arrived() });
      if (before > 0) found.broken.push(`it took ${before} mails while it was ill`);
      if (record.acknowledged.size !== 20) found.broken.push('somebody could not sign');
      return { ...found, recoveredMs, note: `${code} after ${saidMs} ms` };
    } finally {
      await portal.kill();
      await server.close();
    }
  },
});

/** Each byte of it takes a second, until it is mended. */
async function slow(): Promise<SickServer> {
  // It does not give up by itself: the portal does, after two minutes for a mail.
  const real = await startMailServer({}, { socketTimeout: 600_000 });
  let isSlow = true;
  const sockets = new Set<Socket>();
  const line = createServer((near) => {
    const far = connect(real.port, '127.0.0.1');
    for (const socket of [near, far]) socket.on('error', () => {}) && sockets.add(socket);
    near.pipe(far);
    far.on('data', (bytes) => {
      if (!isSlow) return void near.write(bytes);
      let sent = 0;
      const timer = setInterval(() => near.write(bytes.subarray(sent, ++sent)), 1000);
      near.once('close', () => clearInterval(timer));
    });
    far.once('close', () => near.destroy());
    near.once('close', () => far.destroy());
  }).listen(0, '127.0.0.1');
  await once(line, 'listening');
  const address = line.address();
  return {
    env: { SMTP_URL: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` },
    async mend() {
      isSlow = false;
    },
    arrived: () => real.arrived.map(({ raw }) => raw),
    async close() {
      line.close();
      for (const socket of sockets) socket.destroy();
      await real.close();
    },
  };
}

/** Its certificate has expired, until it gets another one. */
async function expired(): Promise<SickServer> {
  const [old, fresh] = [certificateForTests('localhost', '20210101000000Z'), certificateForTests('localhost')];
  const trusted = join(newFolder(), 'trusted.pem');
  writeFileSync(trusted, old.cert + fresh.cert);
  let server = await startMailServer({}, { secure: true, ...old });
  const { port } = server;
  return {
    env: { SMTP_URL: `smtps://localhost:${port}`, NODE_EXTRA_CA_CERTS: trusted },
    async mend() {
      await server.close();
      server = await startMailServer({}, { port, secure: true, ...fresh });
    },
    arrived: () => server.arrived.map(({ raw }) => raw),
    close: () => server.close(),
  };
}

export const mailFaults: Fault[] = [
  sick('a mail server that says a byte a second', slow, 'EABORT'),
  sick('a mail server whose certificate expired', expired, 'CERT_HAS_EXPIRED'),
];
