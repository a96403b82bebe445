import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { connectionShare } from './connectionShare.ts';

/** A connection as far as its share is concerned. */
function connectionFrom(remoteAddress: string) {
  const connection = Object.assign(new EventEmitter(), { remoteAddress, isCut: false, destroy: () => connection });
  connection.destroy = () => {
    connection.isCut = true;
    connection.emit('close');
    return connection;
  };
  return connection as unknown as Parameters<ReturnType<typeof connectionShare>>[0] & typeof connection;
}

test('One address has its share of connections, the next is cut, and other addresses find room', () => {
  const take = connectionShare(2, () => {});
  const taken = ['192.0.2.1', '::ffff:192.0.2.1', '192.0.2.1', '192.0.2.2'].map(connectionFrom);
  expect(taken.map(take)).toEqual([true, true, false, true]);
  expect(taken.map(({ isCut }) => isCut)).toEqual([false, false, true, false]);
});

test('All of an IPv6 /48, which one line can hold, is one address', () => {
  const take = connectionShare(1, () => {});
  const taken = ['2001:db8::1', '2001:db8::2', '2001:db8:0:1::1', '2001:db8:1::1'].map(connectionFrom).map(take);
  expect(taken).toEqual([true, false, false, true]);
});

test('A connection that ends makes room for one more; one that was cut never took any', () => {
  const take = connectionShare(1, () => {});
  const first = connectionFrom('192.0.2.1');
  expect([take(first), take(connectionFrom('192.0.2.1'))]).toEqual([true, false]);
  first.destroy();
  expect([take(connectionFrom('192.0.2.1')), take(connectionFrom('192.0.2.1'))]).toEqual([true, false]);
});

test('The log says how many were cut, once a minute, and not whose they were', () => {
  const logged: object[] = [];
  let now = 0;
  const take = connectionShare(
    1,
    (event, fields) => logged.push({ event, ...fields }),
    () => now,
  );
  for (let number = 0; number < 5; number += 1) take(connectionFrom('192.0.2.1'));
  now += 60_000;
  take(connectionFrom('192.0.2.1'));
  expect(logged).toEqual([
    { event: 'connections.cut', count: 1 },
    { event: 'connections.cut', count: 4 },
  ]);
});
