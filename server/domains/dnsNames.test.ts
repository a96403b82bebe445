import { afterEach, expect, test } from 'vitest';
import { type NameServer, openNameServer, recordsOf } from '#harness/nameServer.ts';
import { dnsNames } from './dnsNames.ts';

let server: NameServer;
afterEach(() => server.close());

const name = '_private-and-protected.ngo.example';
const txt = (data: string | string[], at = name) => ({ type: 'TXT', name: at, data, ttl: 60 }) as const;

test('Records are read with their parts joined, several of them, and behind another name for the same place', async () => {
  server = await openNameServer(
    recordsOf({
      [`TXT ${name}`]: [txt(['private-and-', 'protected=', 'abc']), txt('something else')],
      'TXT alias.example': [
        { type: 'CNAME', name: 'alias.example', data: name, ttl: 60 },
        txt('private-and-protected=abc'),
      ],
    }),
  );
  const { texts } = dnsNames({ servers: [server.address] });
  expect((await texts(name)).sort()).toEqual(['private-and-protected=abc', 'something else']);
  expect(await texts('alias.example')).toEqual(['private-and-protected=abc']);
});

test('A name that is not there, and one without such a record, have none', async () => {
  server = await openNameServer(
    recordsOf({ 'A ngo.example': [{ type: 'A', name: 'ngo.example', data: '192.0.2.1' }] }),
  );
  const { texts, addresses } = dnsNames({ servers: [server.address] });
  expect([await texts('nowhere.example'), await texts('ngo.example'), await addresses('nowhere.example')]).toEqual([
    [],
    [],
    [],
  ]);
});

test('Addresses of both kinds are read, from the name server alone', async () => {
  server = await openNameServer(
    recordsOf({
      'A localhost': [{ type: 'A', name: 'localhost', data: '203.0.113.9' }],
      'A ngo.example': [{ type: 'A', name: 'ngo.example', data: '192.0.2.1' }],
      'AAAA ngo.example': [{ type: 'AAAA', name: 'ngo.example', data: '2001:db8::1' }],
    }),
  );
  const { addresses } = dnsNames({ servers: [server.address] });
  expect(await addresses('ngo.example')).toEqual(['192.0.2.1', '2001:db8::1']);
});

test('A stranger who keeps very many records is read to a bound', async () => {
  server = await openNameServer(() => Array.from({ length: 80 }, (_, index) => txt(`${index}`, 'n.example')));
  expect((await dnsNames({ servers: [server.address] }).texts('n.example')).length).toBe(50);
});

test('A server that says nothing is waited for to a bound', async () => {
  server = await openNameServer(() => null);
  const began = performance.now();
  await expect(dnsNames({ servers: [server.address], timeoutMs: 300 }).texts(name)).rejects.toThrow();
  expect(performance.now() - began).toBeLessThan(5000);
});
