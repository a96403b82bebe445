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
  logWarnings();
}

/** From now on this thread logs of what Node warns its kind alone: a warning may quote as much. */
export const logWarnings = (): void => {
  process.removeAllListeners('warning').on('warning', (warning) => log('process.warned', fieldsOfError(warning)));
};
