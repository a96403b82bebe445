import { fieldsOfError, log } from './log.ts';

/**
 * From now on an error that nobody caught ends the process as it would by itself, but with one line of the log and no
 * stack trace: the message of an error may quote what a person sent.
 */
export function endQuietlyOnCrash(): void {
  process.on('uncaughtException', (thrown) => {
    log('process.crashed', fieldsOfError(thrown));
    process.exit(1);
  });
  // What Node warns of may quote as much; its kind is enough.
  process.removeAllListeners('warning').on('warning', (warning) => log('process.warned', fieldsOfError(warning)));
}
