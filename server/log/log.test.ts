import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { freshId } from '#server/keys/freshId.ts';
import { freshToken } from '#server/keys/freshToken.ts';
import { events } from './events.ts';
import { eventCounts, fieldsOfError, type LogEvent, type LogFields, log } from './log.ts';

function lineOf(event: LogEvent, fields: object): Record<string, unknown> {
  const lines: string[] = [];
  log(event, fields as LogFields, (line) => lines.push(line));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.endsWith('\n')).toBe(true);
  return JSON.parse(lines[0] ?? '');
}

describe('a log line', () => {
  test('says what happened, when, and to which row', () => {
    const id = freshId();
    expect(
      lineOf('mail.postponed', { id, template: 'confirm', locale: 'pt-BR', attempts: 2, code: '450 4.2.0' }),
    ).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      event: 'mail.postponed',
      ...{ id, template: 'confirm', locale: 'pt-BR', attempts: 2, code: '450 4.2.0' },
    });
  });

  test('leaves out every field that is not allowed', () => {
    const line = lineOf('mail.sent', {
      email: 'ana@example.org',
      name: 'Ana',
      ip: '198.51.100.7',
      token: 't',
      url: '/en',
      message: 'm',
      count: Number.NaN,
    });
    expect(Object.keys(line)).toEqual(['time', 'event']);
  });

  test('withholds an address, a name, a link, a token or an IP that was put into an allowed field', () => {
    const texts = [
      'ana@example.org',
      'Ana Niño',
      'https://letter.example/en',
      freshToken().secret,
      '198.51.100.7',
      '2001:db8::1',
      'two\nlines',
    ];
    const fields = [
      'id',
      'letter',
      'locale',
      'template',
      'outcome',
      'route',
      'method',
      'code',
      'error',
      'at',
      'signal',
    ];
    for (const field of fields)
      for (const text of texts)
        expect([text, lineOf('mail.sent', { [field]: text })[field]]).toEqual([text, 'withheld']);
  });
});

test('What is logged is counted, also when nobody can write it down', () => {
  const before = { ...eventCounts.get('retention.ended') };
  const full = () => {
    throw new Error('the disk is full');
  };
  log('retention.ended', { letter: 'safeguards', count: 12 }, () => {});
  expect(() => log('retention.ended', { letter: 'safeguards' }, full)).toThrow();
  expect(eventCounts.get('retention.ended')).toEqual({
    times: (before.times ?? 0) + 2,
    sum: (before.sum ?? 0) + 12,
    lastAt: expect.closeTo(Date.now(), -5),
  });
});

test('Each event that the list names is logged somewhere, and by its name alone', () => {
  const code = globSync('{server,run}/**/*.ts')
    .filter((file) => !/(test|ForTests|events)\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(events.filter((event) => !code.includes(`'${event}'`))).toEqual([]);
});

describe('what a log may say of an error', () => {
  test('is its class, its code and its place in our files, never its message', () => {
    const error = Object.assign(new TypeError('ana@example.org was refused'), { code: 'ECONNREFUSED' });
    expect(fieldsOfError(error)).toEqual({
      error: 'TypeError',
      code: 'ECONNREFUSED',
      at: expect.stringMatching(/^server\/log\/log\.test\.ts:\d+$/),
    });
    expect(lineOf('mail.sent', fieldsOfError(error))).toMatchObject(fieldsOfError(error));
  });

  test('is never a place that its message names, however it looks like one', () => {
    const message = 'x\n    at /app/server/ana.example.org:7:1';
    const changed = Object.assign(new TypeError('before'), { message });
    expect(fieldsOfError(new TypeError(message)).at).toMatch(/^server\/log\/log\.test\.ts:/);
    expect(JSON.stringify(fieldsOfError(changed))).not.toContain('ana');
  });

  test('is found in no time, whatever the message is', () => {
    const before = process.cpuUsage();
    expect(fieldsOfError(new TypeError('/a'.repeat(20_000))).at).toMatch(/^server\/log\/log\.test\.ts:/);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
  });

  test('is that it was none, for something else that was thrown', () => {
    expect(fieldsOfError('ana@example.org')).toEqual({ error: 'NotAnError' });
  });
});
