import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '#faults/check.ts';
import type { Fault } from '#faults/fault.ts';
import { startPortal } from '#faults/portal.ts';
import { emptyRecord, signMany } from '#faults/signers.ts';
import { newFolder, until } from '#faults/world.ts';
import { certificateForTests } from '#server/domains/certificateForTests.ts';
import { startSmtpForTests } from '#server/mail/smtp/smtpForTests.ts';

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
  ...{ name, number: 'F7', isQuick: false },
  async run() {
    const [dataDir, record, server] = [newFolder(), emptyRecord(), await begin()];
    const portal = await startPortal({ dataDir, env: server.env });
    try {
      await signMany(portal.origin, record, 20);
      const isSaid = () => portal.events().some((line) => line.event === 'mail.postponed' && line.code === code);
      const saidMs = await until(`the log says ${code}`, isSaid, 60_000);
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

/** Its certificate has expired, until it gets another one. */
async function expired(): Promise<SickServer> {
  const [old, fresh] = [certificateForTests('localhost', '20210101000000Z'), certificateForTests('localhost')];
  const trusted = join(newFolder(), 'trusted.pem');
  writeFileSync(trusted, old.cert + fresh.cert);
  let server = await startSmtpForTests({}, { secure: true, ...old });
  const { port } = server;
  return {
    env: { SMTP_URL: `smtps://localhost:${port}`, NODE_EXTRA_CA_CERTS: trusted },
    async mend() {
      await server.close();
      server = await startSmtpForTests({}, { port, secure: true, ...fresh });
    },
    arrived: () => server.arrived.map(({ raw }) => raw),
    close: () => server.close(),
  };
}

export const mailFaults: Fault[] = [sick('a mail server whose certificate expired', expired, 'CERT_HAS_EXPIRED')];
