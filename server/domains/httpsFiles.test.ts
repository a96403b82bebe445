import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { openNameServer, recordsOf } from '#harness/nameServer.ts';
import { certificateForTests } from './certificateForTests.ts';
import { dnsNames } from './dnsNames.ts';
import { type HttpsOptions, httpsFiles } from './httpsFiles.ts';
import { openHttpsForTests } from './httpsForTests.ts';

const domain = 'ngo.example';
const path = '/.well-known/private-and-protected.txt';
const certificate = certificateForTests(domain);
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const at = (...addresses: string[]) => ({ addresses: async () => addresses });
/** Opens a site here, where tests may connect to, and reads the file from it. */
async function read(answer: RequestListener, options: Partial<HttpsOptions> = {}) {
  const site = await openHttpsForTests(certificate, answer);
  closing.push(site.close);
  const allowed = {
    names: at('127.0.0.1'),
    isAllowed: (address: string) => address === '127.0.0.1',
    ca: certificate.cert,
    port: site.port,
  };
  return { site, found: await httpsFiles({ ...allowed, timeoutMs: 5000, ...options }).read(domain, path) };
}
const text: RequestListener = (_, response) =>
  response.setHeader('Content-Type', 'text/plain; charset=utf-8').end('private-and-protected=abc\n');

describe('A file on a site', () => {
  test('is read by https, under the name of the site', async () => {
    const { site, found } = await read(text);
    expect(found).toEqual({ text: 'private-and-protected=abc\n' });
    expect(site.reached).toEqual([`${domain} ${domain}:${site.port} ${path}`]);
  });

  test('is not looked for elsewhere when the site sends on, not even to itself', async () => {
    for (const location of ['/other.txt', `https://${domain}${path}`, 'https://other.example/', 'http://127.0.0.1/']) {
      const { site, found } = await read((_, response) => response.writeHead(302, { Location: location }).end());
      expect([found, site.reached.length]).toEqual(['redirected', 1]);
    }
  });

  test.each<[string, RequestListener, unknown]>([
    ['a page that is not there', (_, response) => response.writeHead(404).end(), 'absent'],
    ['a broken site', (_, response) => response.writeHead(500).end(), 'absent'],
    ['something that is no text', (_, response) => response.setHeader('Content-Type', 'image/png').end('x'), 'other'],
    ['text without a type', (_, response) => response.end('x'), 'other'],
    [
      'compressed text',
      (_, response) => response.setHeader('Content-Type', 'text/plain').setHeader('Content-Encoding', 'gzip').end('x'),
      'other',
    ],
    [
      'more than four kilobytes',
      (_, response) => response.setHeader('Content-Type', 'text/plain').end('x'.repeat(4097)),
      'other',
    ],
    [
      'too many headers',
      (_, response) => response.setHeader('X-Long', 'x'.repeat(9000)).setHeader('Content-Type', 'text/plain').end('x'),
      'failed',
    ],
    ['a site that hangs up', (request) => request.socket.destroy(), 'failed'],
  ])('is not %s', async (_, answer, expected) => {
    expect((await read(answer)).found).toEqual(expected);
  });

  test('is read to four kilobytes and no further, however much more comes', async () => {
    let sent = 0;
    const endless: RequestListener = (_, response) => {
      response.setHeader('Content-Type', 'text/plain');
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(1000))) sent += 1000;
        sent += 1000;
      };
      response.on('drain', more);
      more();
    };
    expect((await read(endless)).found).toBe('other');
    expect(sent).toBeLessThan(20_000_000);
  });

  test.each<[string, RequestListener]>([
    ['that never answers', () => {}],
    [
      'that sends a byte at a time',
      (_, response) => {
        response.setHeader('Content-Type', 'text/plain');
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('is not waited for without end at a site %s', async (_, answer) => {
    const began = performance.now();
    expect((await read(answer, { timeoutMs: 400 })).found).toBe('failed');
    expect(performance.now() - began).toBeLessThan(4000);
  });

  test('is not waited for without end when no name server answers', async () => {
    const names = { addresses: () => new Promise<string[]>(() => {}) };
    expect((await read(text, { names, timeoutMs: 200 })).found).toBe('failed');
  });
});

describe('A file is read from nowhere but a public address', () => {
  test.each([
    [['127.0.0.1']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['10.0.0.1']],
    [['169.254.169.254']],
    [['93.184.216.34', '127.0.0.1']],
    [[]],
  ])('and not from %j: nothing is connected to', async (addresses) => {
    const { isPublicAddress } = await import('./httpsFiles.ts');
    const { site, found } = await read(text, { names: at(...addresses), isAllowed: isPublicAddress });
    expect([found, site.reached]).toEqual(['failed', []]);
  });

  test('which is looked up once: a name server that answers otherwise the second time moves nothing', async () => {
    const nameServer = await openNameServer((type, name, times) =>
      type === 'A' ? [{ type, name, data: times === 0 ? '127.0.0.2' : '127.0.0.1', ttl: 0 }] : [],
    );
    closing.push(nameServer.close);
    const meant = await openHttpsForTests(certificate, text, { host: '127.0.0.2' });
    closing.push(meant.close);
    const inside = await openHttpsForTests(certificate, text, { host: '127.0.0.1', port: meant.port });
    closing.push(inside.close);
    const names = dnsNames({ servers: [nameServer.address] });
    const files = httpsFiles({
      names,
      isAllowed: (address) => address === '127.0.0.2',
      ca: certificate.cert,
      port: meant.port,
    });
    expect(await files.read(domain, path)).toEqual({ text: 'private-and-protected=abc\n' });
    expect([meant.reached.length, inside.reached.length]).toEqual([1, 0]);
    expect(nameServer.asked.filter((question) => question.startsWith('A '))).toEqual([`A ${domain}`]);
    expect(await files.read(domain, path)).toBe('failed');
    expect(inside.reached).toEqual([]);
  });

  test('and not from a site that cannot show that it is the one, nor by a proxy of the environment', async () => {
    const other = certificateForTests('other.example');
    const site = await openHttpsForTests(other, text);
    closing.push(site.close);
    const reading = { names: at('127.0.0.1'), isAllowed: () => true, port: site.port };
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    process.env.HTTPS_PROXY = 'http://127.0.0.1:9';
    try {
      expect(await httpsFiles({ ...reading, ca: other.cert }).read(domain, path)).toBe('failed');
      expect(await httpsFiles(reading).read('other.example', path)).toBe('failed');
      expect(await httpsFiles({ ...reading, ca: other.cert }).read('other.example', path)).toEqual({
        text: 'private-and-protected=abc\n',
      });
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      delete process.env.HTTPS_PROXY;
    }
  });

  test('of which the name server is asked', async () => {
    const nameServer = await openNameServer(
      recordsOf({ [`A ${domain}`]: [{ type: 'A', name: domain, data: '127.0.0.1' }] }),
    );
    closing.push(nameServer.close);
    const { site, found } = await read(text, { names: dnsNames({ servers: [nameServer.address] }) });
    expect([found, site.reached.length]).toEqual([{ text: 'private-and-protected=abc\n' }, 1]);
  });
});
