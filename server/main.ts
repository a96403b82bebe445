import { connectionLimits, tooFewFiles } from '#server/http/connectionLimits.ts';
import { guessableKey } from '#server/keys/guessableKey.ts';
import { siteFromDisk } from '#server/site/siteFromDisk.ts';
import type { StorePlace } from '#server/store/openStore.ts';
import { postgresPlace } from '#server/store/postgres/postgresPlace.ts';
import { endQuietlyOnCrash } from './log/crashes.ts';
import { explainSystemError } from './log/explainSystemError.ts';
import { countEvent, fieldsOfError, lineOf, log, sendLogTo } from './log/log.ts';
import { logOutput } from './log/logOutput.ts';
import { type Config, readConfig } from './settings/config.ts';
import { startPortal } from './start/startPortal.ts';
import { beginStoreThread } from './start/startStoreThread.ts';

/** Starts the portal from the environment and the printed site, and ends it on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  sendLogTo(
    logOutput({
      lose: (count) => countEvent('log.lost', { count }),
      tellOf: (count) => lineOf('log.lost', { count }),
    }),
  );
  // What is said to an operator at the start may be heard by nobody, too.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  endQuietlyOnCrash();
  const [ignored] = process.argv.slice(2);
  if (ignored !== undefined)
    throw new Error(
      `The portal takes no arguments ("${ignored}"): settings come from the environment, see docs/operators.md.`,
    );
  const config = readConfig(process.env);
  const startStore = config.store.kind === 'sqlite' ? beginStoreThread(config) : storeInThisThread(config);
  const site = siteFromDisk('site', config, (sentence) => console.log(sentence));
  const broken = (error: Error) => {
    log('store.broken', fieldsOfError(error));
    process.exit(1);
  };
  const portal = await startPortal(config, site, startStore, broken);
  log('portal.started', { port: config.port });
  console.log(`Private & Protected answers at ${config.origin} (listening on ${config.host}:${config.port}).`);
  console.log(`Signatures are kept in ${placeOf(config.store)}.`);
  console.log(
    config.mail.kind === 'files'
      ? `Mails are written as files to ${config.mail.folder}.`
      : `Mails go to the mail server at ${new URL(config.mail.url).host}.`,
  );
  console.log(
    config.operator
      ? `${config.operator.name} answers for it (${config.operator.email}).`
      : 'Nobody answers for it: its pages and mails say that it is a trial until OPERATOR_NAME and OPERATOR_EMAIL are set.',
  );
  for (const doubt of [guessableKey(config.secretKey), tooFewFiles(connectionLimits(config))])
    if (doubt) console.log(doubt);

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      log('portal.stopping', { signal });
      await portal.stop();
      process.exit(0);
    });
  }
}

/** A database elsewhere is waited for without stopping anything. */
const storeInThisThread =
  (config: Config): Parameters<typeof startPortal>[2] =>
  async (site, told) =>
    (await import('./start/startStoreSide.ts')).startStoreSide(config, site, told);

/** Where signatures are, without the password. */
function placeOf(store: StorePlace): string {
  if (store.kind === 'sqlite') return store.file;
  const place = postgresPlace(store.url);
  return `the PostgreSQL database ${place?.database} at ${place?.host}`;
}

main().catch((error: unknown) => {
  // What stops the start is a sentence for the operator, not a stack trace.
  console.error(error instanceof Error ? explainSystemError(error.message) : error);
  process.exit(1);
});
