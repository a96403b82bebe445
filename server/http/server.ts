import { createServer, type Server } from 'node:http';
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net';
import type { Log } from '#server/log/log.ts';
import { answerBarely, answerUnparsed, continueWhenRead, namesOneHost } from './bareAnswer.ts';
import type { ConnectionLimits } from './connectionLimits.ts';
import { connectionShare } from './connectionShare.ts';
import { countCuts } from './countCuts.ts';
import type { Handler } from './handler.ts';

export type RunningServer = {
  /** Where it listens; with port 0 the system chose one. */
  address: AddressInfo;
  /** Takes no more connections, lets the requests that are under way end, and resolves when all connections are closed. */
  stop(): Promise<void>;
};

type ListenOptions = {
  port: number;
  host: string;
  /** The public base URL. */
  origin?: string;
  trustedProxies?: number;
  connections?: ConnectionLimits;
  log?: Log;
  /** Milliseconds after which `stop` cuts off what has not ended. */
  stopWithin?: number;
};

/** What one client can take up. Times in milliseconds, sizes in bytes. */
export const serverLimits = {
  maxHeaderSize: 8 * 1024,
  maxHeadersCount: 100,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  /** How often the two above are looked after. */
  connectionsCheckingInterval: 5_000,
  /** A connection on which nothing moves for so long, such as that of one who does not read our answer, is cut. */
  timeout: 60_000,
} as const;

/** A proxy keeps its connections; among them, a reader's connection makes room sooner for the next at a peak. */
const keepAliveTimeout = (trustedProxies: number) => (trustedProxies > 0 ? 65_000 : 10_000);

/**
 * Listens and answers.
 *
 * @throws Error when the address cannot be listened on
 */
export function startServer(
  handler: Handler,
  {
    port,
    host,
    origin = '',
    trustedProxies = 0,
    connections: { inAll, perAddress } = { inAll: 1000, perAddress: null },
    log = () => {},
    stopWithin = 10_000,
  }: ListenOptions,
): Promise<RunningServer> {
  const { maxHeadersCount, timeout, ...limits } = serverLimits;
  const isSecure = origin.startsWith('https:');
  let isStopping = false;
  const answer: Handler = (request, response) => {
    if (!namesOneHost(request)) return answerBarely(response, 400, isSecure);
    if (isStopping) response.shouldKeepAlive = false;
    handler(request, response);
  };
  const server = createServer(
    // A missing host is met by us, so that its answer is one of ours.
    {
      ...limits,
      keepAliveTimeout: keepAliveTimeout(trustedProxies),
      noDelay: true,
      requireHostHeader: false,
      optimizeEmptyRequests: true,
    },
    answer,
  );
  Object.assign(server, { maxHeadersCount, maxConnections: inAll, timeout });
  server.on('clientError', (error, socket) => answerUnparsed(error, socket, isSecure));
  server.on('checkExpectation', (_, response) => answerBarely(response, 417, isSecure));
  server.on('checkContinue', (request, response) => {
    continueWhenRead(request, response);
    answer(request, response);
  });
  server.on('drop', countCuts(log, 'connections.full'));
  const connections = new Set<Socket>();
  const isTaken = perAddress === null ? () => true : connectionShare(perAddress, log);
  server.on('connection', (socket: Socket) => {
    if (!isTaken(socket)) return;
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({
        address: server.address() as AddressInfo,
        stop: () => {
          isStopping = true;
          return stopServer(server, connections, stopWithin);
        },
      });
    });
  });
}

/** An open connection may have a request on its way to us; for this long it is still read, in milliseconds. */
const grace = 250;

/**
 * Takes no more connections, lets what is under way end, and closes what is idle.
 *
 * @param connections all that are open
 * @param within milliseconds after which what has not ended is cut off
 */
function stopServer(server: Server, connections: ReadonlySet<Socket>, within: number): Promise<void> {
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
