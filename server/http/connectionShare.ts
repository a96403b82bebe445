import type { Socket } from 'node:net';
import { lineOf } from '#server/keys/networkOf.ts';
import type { Log } from '#server/log/log.ts';
import { countCuts } from './countCuts.ts';

/**
 * Lets the connections of one address, or of one IPv6 /48, have a share of all and no more: the next one is cut before
 * anything is read from it, so that it costs nothing and other addresses find room.
 *
 * @param most connections of one address at once
 * @param log is told how many were cut, not whose
 * @returns a function that takes a new connection, or cuts it and returns false
 */
export function connectionShare(
  most: number,
  log: Log,
  now = () => performance.now(),
): (socket: Pick<Socket, 'remoteAddress' | 'once' | 'destroy'>) => boolean {
  const open = new Map<string, number>();
  const cut = countCuts(log, 'connections.cut', now);
  return (socket) => {
    const line = lineOf(socket.remoteAddress ?? '');
    const already = open.get(line) ?? 0;
    if (already < most) {
      open.set(line, already + 1);
      socket.once('close', () => {
        const left = (open.get(line) ?? 1) - 1;
        if (left > 0) open.set(line, left);
        else open.delete(line);
      });
      return true;
    }
    socket.destroy();
    cut();
    return false;
  };
}
