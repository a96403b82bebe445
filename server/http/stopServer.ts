import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** An open connection may have a request on its way to us; for this long it is still read, in milliseconds. */
const grace = 250;

/**
 * Takes no more connections, lets what is under way end, and closes what is idle.
 *
 * @param connections all that are open
 * @param within milliseconds after which what has not ended is cut off
 */
export function stopServer(server: Server, connections: ReadonlySet<Socket>, within: number): Promise<void> {
  return new Promise((resolve) => {
    const timers: NodeJS.Timeout[] = [];
    const sweep = () => {
      server.closeIdleConnections();
      // To Node a connection on which nothing was ever asked is busy.
      for (const connection of connections) if (connection.bytesRead === 0) connection.destroy();
    };
    // That of http.Server would cut off idle connections without the grace.
    NetServer.prototype.close.call(server, () => {
      for (const timer of timers) clearTimeout(timer);
      resolve();
    });
    // Connections on which a request is under way fall idle one by one.
    timers.push(setTimeout(() => timers.push(setInterval(sweep, 50)), grace));
    timers.push(setTimeout(() => server.closeAllConnections(), within));
  });
}
