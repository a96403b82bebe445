import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial } from 'node:net';

/**
 * A line to a PostgreSQL server that can be cut in the worst moment: when a commit is on its way.
 *
 * @param socket path of the server's socket
 */
export async function cuttingProxyForTests(socket: string) {
  let cut: 'before' | 'after' | null = null;
  const proxy = createServer((near) => {
    const far = dial(socket);
    let isCutting = false;
    near.on('data', (bytes) => {
      const isCommit = cut !== null && bytes.includes('commit\0');
      if (isCommit && cut === 'before') {
        cut = null;
        near.destroy();
        far.destroy();
        return;
      }
      if (isCommit) isCutting = true;
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (!isCutting) return void near.write(bytes);
      // The server has answered, so it has committed; the answer is lost.
      if (!bytes.includes('COMMIT\0')) return;
      cut = null;
      near.destroy();
      far.destroy();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => {});
      one.on('close', () => other.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: (proxy.address() as AddressInfo).port,
    /** Cuts the line once: before the next commit reaches the server, or after it was carried out. */
    cutNextCommit: (when: 'before' | 'after') => {
      cut = when;
    },
    hasCut: () => cut === null,
    close: () => void proxy.close(),
  };
}
