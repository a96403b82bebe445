import { StoreBusy } from '#server/store/port.ts';

/** SQLSTATE codes, https://www.postgresql.org/docs/18/errcodes-appendix.html, and the codes of Node's sockets. */
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The server closes or refuses connections, has become a standby, or has forgotten what was prepared on this one, or plans it otherwise now. */
const lostCodes =
  /^(08\w{3}|57P0[1-5]|25P03|25006|26000|0A000|E(CONNRESET|CONNREFUSED|CONNABORTED|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)|ENOENT)$/;
/** What pg says without a code. */
const lostWords =
  /^(Connection terminated|Client (was closed|has encountered)|timeout expired|timeout exceeded|Query read timeout)/;

/** The connection is of no use any more; another one may be. */
export const isLost = (error: unknown): boolean =>
  error instanceof Error && (lostCodes.test(codeOf(error)) || (codeOf(error) === '' && lostWords.test(error.message)));

/**
 * The server has no room or no time, is being started, stopped, restored or moved, or its owner has just changed who may do
 * what in it; and this process has no file left to open. What a work of ours got wrong has other codes.
 */
const busyCodes =
  /^(25\w{3}|28\w{3}|3D000|3F000|42501|42P01|53\w{3}|55\w{3}|57\w{3}|58\w{3}|F0\w{3}|XX\w{3}|E(MFILE|NFILE|NOBUFS|NOMEM))$/;

/** The server undid the transaction because of another one: it can be run again at once. */
export const isUndone = (error: unknown): boolean => /^(40001|40P01)$/.test(codeOf(error));

/**
 * Tells the failures of the server from those of a work that ran on it.
 *
 * @returns StoreBusy with the code of the server when it cannot be reached, is locked, out of room or too slow; else null
 */
export function postgresFailure(error: unknown): StoreBusy | null {
  if (error instanceof StoreBusy) return error;
  const isBusy = isLost(error) || isUndone(error) || busyCodes.test(codeOf(error));
  return isBusy ? busyBecauseOf(error) : null;
}

/** Whatever keeps a connection from being made is the server's, its owner's or the line's: a password, a certificate, a name that was given to another database. */
export const busyBecauseOf = (error: unknown): StoreBusy =>
  error instanceof StoreBusy
    ? error
    : new StoreBusy('the database takes no work now', { cause: error, code: wordFor(codeOf(error)) });

const wordFor = (code: string) => (/^[0-9A-Z]{5}$/.test(code) ? `SQLSTATE_${code}` : code || 'UNREACHABLE');
