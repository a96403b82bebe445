import { rmSync } from 'node:fs';
import { type PortalSettings, type StartedPortal, startPortal as startReal } from '#harness/startPortal.ts';

export type Portal = StartedPortal;

type PortalOptions = Pick<PortalSettings, 'dataDir' | 'daysLater'> & {
  /** Whom it asks about the domains of organisations: `address:port`. Nobody, when there is none. */
  nameServer?: string;
  /** The mail server that it hands mails to, as a URL. Mails are written as files, when there is none. */
  mailServer?: string;
};

/** Starts the real server so that what is counted is told at once; the steps are measured in server/pages/letter/watching.test.ts. */
export const startPortal = ({ nameServer, mailServer, ...settings }: PortalOptions = {}): Promise<Portal> =>
  startReal({
    ...settings,
    env: {
      COUNT_STEP: '0',
      SMTP_URL: mailServer,
      ...(nameServer && { ORGANISATION_CHECKS: 'on', DNS_SERVERS: nameServer }),
    },
  });

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
