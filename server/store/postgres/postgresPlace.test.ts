import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { eachHost, postgresPlace, unreachable } from './postgresPlace.ts';
import { postgresSettings, usualWaits } from './postgresSettings.ts';

describe('the URL of a database', () => {
  test.each([
    ['postgres://portal:p%40ss@db.example/portal', { host: 'db.example', database: 'portal', isOnThisMachine: false }],
    [
      'postgresql://portal@db.example:5433/signatures?sslmode=disable',
      { host: 'db.example:5433', database: 'signatures', isOnThisMachine: false },
    ],
    ['postgres://portal@localhost/portal', { host: 'localhost', database: 'portal', isOnThisMachine: true }],
    ['postgres://portal@[::1]:5432/portal', { host: '[::1]:5432', database: 'portal', isOnThisMachine: true }],
    [
      'postgres://portal@%2Frun%2Fpostgresql/portal',
      { host: '/run/postgresql', database: 'portal', isOnThisMachine: true },
    ],
    [
      'postgres:///portal?host=/run/postgresql&user=portal',
      { host: '/run/postgresql', database: 'portal', isOnThisMachine: true },
    ],
    [
      'postgres://portal@localhost.example/portal',
      { host: 'localhost.example', database: 'portal', isOnThisMachine: false },
    ],
    [
      'postgres://portal:p%40ss@one.example:5432,two.example/portal?sslmode=require',
      { host: 'one.example:5432, two.example', database: 'portal', isOnThisMachine: false },
    ],
  ])('%s says where the data is', (url, place) => expect(postgresPlace(url)).toEqual(place));

  test.each([
    '',
    'portal',
    'https://db.example/portal',
    'postgres://db.example/portal',
    'postgres://portal@db.example/',
    'postgres://portal@db.example/%zz',
    'postgres://portal@one.example,/portal',
  ])('"%s" does not', (url) => expect(postgresPlace(url)).toBeNull());

  test('names each of its hosts with the same user, database and settings', () => {
    expect(eachHost('postgres://u:p@one:5432,two:5433/db?sslmode=require')).toEqual([
      'postgres://u:p@one:5432/db?sslmode=require',
      'postgres://u:p@two:5433/db?sslmode=require',
    ]);
    expect(eachHost('postgres://u@one/db?options=a,b')).toEqual(['postgres://u@one/db?options=a,b']);
  });

  test('asks a server on another machine to prove who it is, unless the URL says otherwise', () => {
    const sslOf = (url: string) => (new Client(postgresSettings(url, usualWaits)) as unknown as { ssl: unknown }).ssl;
    expect(sslOf('postgres://portal@db.example/portal')).toBe(true);
    expect(sslOf('postgres://portal@db.example/portal?sslmode=verify-full')).toEqual({});
    expect(sslOf('postgres://portal@db.example/portal?sslmode=disable')).toBe(false);
    expect(sslOf('postgres://portal@localhost/portal')).toBe(false);
  });

  test('that cannot be reached is named without its password, with the file that is missing', () => {
    const missing = Object.assign(new Error('no such file'), { code: 'ENOENT', path: '/etc/ca.pem' });
    expect(unreachable('postgres://portal:hunter2@db.example/letters', missing).message).toBe(
      'The database letters at db.example cannot be reached (ENOENT /etc/ca.pem)',
    );
  });
});
