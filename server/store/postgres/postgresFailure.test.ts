import { expect, test } from 'vitest';
import { StoreBusy } from '#server/store/port.ts';
import { isLost, postgresFailure } from './postgresFailure.ts';

const said = (code: string) => Object.assign(new Error('no'), { code });

test.each([
  ['55000', 'is not in the state for it'],
  ['55P03', 'is locked'],
  ['28P01', 'knows another password'],
  ['28000', 'lets this user in no more'],
  ['3D000', 'has no such database'],
  ['42501', 'lets this user do it no more'],
  ['42P01', 'has no such table, as while it is put back'],
  ['53100', 'has a full disk'],
  ['53300', 'has too many connections'],
  ['57014', 'was told to stop it'],
  ['58030', 'cannot read its disk'],
  ['XX001', 'finds a table damaged'],
])('A server that answers %s, since it %s, is busy, and the log hears the code', (code) => {
  expect(postgresFailure(said(code))).toMatchObject({ name: 'StoreBusy', code: `SQLSTATE_${code}` });
});

test.each(['EMFILE', 'ENOMEM', 'ECONNREFUSED'])('A line that cannot be had because of %s is busy, too', (code) => {
  expect(postgresFailure(said(code))).toMatchObject({ name: 'StoreBusy', code });
});

test.each(['23505', '22P02', '42601', '42703'])('A mistake of ours (%s) is no busy server', (code) => {
  expect(postgresFailure(said(code))).toBeNull();
});

test('A statement that the server plans otherwise now is tried on another connection', () => {
  expect(isLost(said('0A000'))).toBe(true);
});

test('What was found busy before stays what it is', () => {
  const busy = new StoreBusy('full', { code: 'QUEUE_FULL' });
  expect(postgresFailure(busy)).toBe(busy);
});
