import { describe, expect, test } from 'vitest';
import { type FormInput, formFields, formProblems, readForm } from './form.ts';

const suzie: FormInput = {
  name: 'Suzie Q',
  email: 'suzie@example.org',
  country: 'GB',
  display: 'named',
  consent: 'yes',
};
const ngo: FormInput = { ...suzie, kind: 'organisation', organisation: 'Safe Harbour', role: 'Director' };

const heap = 'Z\u0334\u0335\u0336\u0337\u0338';

const details = (input: FormInput) => {
  const read = readForm(input);
  if ('problems' in read) throw new Error(`refused: ${JSON.stringify(read.problems)}`);
  return read.details;
};
const problems = (input: FormInput) => {
  const read = readForm(input);
  return 'problems' in read ? read.problems : {};
};

test('Suzie fills in what is asked of a person', () => {
  expect(details(suzie)).toEqual({
    name: 'Suzie Q',
    email: 'suzie@example.org',
    country: 'GB',
    display: 'named',
    kind: 'person',
    organisation: null,
    role: null,
    website: null,
    updates: false,
  });
});

test('a director signs for her organisation', () => {
  expect(details({ ...ngo, website: 'https://example.org/en', updates: 'on' })).toEqual({
    name: 'Suzie Q',
    email: 'suzie@example.org',
    country: 'GB',
    display: 'named',
    kind: 'organisation',
    organisation: 'Safe Harbour',
    role: 'Director',
    website: 'https://example.org/en',
    updates: true,
  });
});

describe('what is wrong with a field is said of that field alone', () => {
  const cases: [field: keyof typeof formProblems, problem: string, input: FormInput][] = [
    ['kind', 'unknown', { ...suzie, kind: 'robot' }],
    ['name', 'missing', { ...suzie, name: ' ' }],
    ['name', 'too-long', { ...suzie, name: 'a'.repeat(201) }],
    ['name', 'unshowable', { ...suzie, name: 'Suzie\nQ' }],
    ['name', 'reversed', { ...suzie, name: 'Suzie\u202eQ' }],
    ['name', 'heaped', { ...suzie, name: heap }],
    ['email', 'missing', { ...suzie, email: ' ' }],
    ['email', 'too-long', { ...suzie, email: `${'a'.repeat(255)}@example.org` }],
    ['email', 'malformed', { ...suzie, email: 'suzie' }],
    ['email', 'not-ascii', { ...suzie, email: 'süzie@example.org' }],
    ['organisation', 'missing', { ...ngo, organisation: '' }],
    ['organisation', 'too-long', { ...ngo, organisation: 'a'.repeat(201) }],
    ['organisation', 'unshowable', { ...ngo, organisation: 'A\u0007' }],
    ['organisation', 'reversed', { ...ngo, organisation: 'A\u202eB' }],
    ['organisation', 'heaped', { ...ngo, organisation: heap }],
    ['role', 'missing', { ...ngo, role: '' }],
    ['role', 'too-long', { ...ngo, role: 'a'.repeat(201) }],
    ['role', 'unshowable', { ...ngo, role: 'A\u0007' }],
    ['role', 'reversed', { ...ngo, role: 'A\u202eB' }],
    ['role', 'heaped', { ...ngo, role: heap }],
    ['website', 'malformed', { ...ngo, website: 'suzie@example.org' }],
    ['country', 'missing', { ...suzie, country: '' }],
    ['country', 'unknown', { ...suzie, country: 'XX' }],
    ['display', 'missing', { ...suzie, display: '' }],
    ['display', 'unknown', { ...suzie, display: 'loud' }],
    ['consent', 'missing', { ...suzie, consent: '' }],
    ['partnerConsent', 'changed', { ...suzie, partnerConsent: 'the words of before' }],
  ];

  test.each(cases)('%s is %s', (field, problem, input) => {
    expect(readForm(input, 'the words of now')).toEqual({ problems: { [field]: problem } });
  });

  test('and no problem of the list is without its case here', () => {
    const listed = Object.entries(formProblems).flatMap(([field, list]) =>
      list.map((problem) => `${field}:${problem}`),
    );
    expect(cases.map(([field, problem]) => `${field}:${problem}`).sort()).toEqual(listed.sort());
  });
});

test('an empty form is told everything at once', () => {
  expect(readForm({})).toEqual({
    problems: { name: 'missing', email: 'missing', country: 'missing', display: 'missing', consent: 'missing' },
  });
});

test('a form with everything wrong is told everything at once', () => {
  const wrong = {
    kind: 'organisation',
    name: '\u202e',
    email: '@',
    organisation: '\u202e',
    role: '\u202e',
    website: '@',
    country: '@',
    display: '@',
    consent: 'no',
  };
  expect(Object.keys(problems(wrong)).sort()).toEqual([
    'consent',
    'country',
    'display',
    'email',
    'name',
    'organisation',
    'role',
    'website',
  ]);
});

test('a field left out and a field left empty are the same', () => {
  const empty = Object.fromEntries(formFields.map((field) => [field, '']));
  expect(readForm(empty)).toEqual(readForm({}));
  expect(readForm({ ...empty, ...suzie })).toEqual(readForm(suzie));
});

test('a person is not asked for an organisation, and what stands there is not kept', () => {
  expect(details({ ...suzie, organisation: 'Safe Harbour', role: '=1', website: 'javascript:alert(1)' })).toEqual(
    details(suzie),
  );
  expect(details({ ...suzie, kind: 'person' })).toEqual(details(suzie));
});

test('the words of a kind, a country and a display may have spaces round them; a country may be in small letters', () => {
  expect(details({ ...ngo, kind: ' organisation ', country: ' gb ', display: ' initials ' })).toMatchObject({
    kind: 'organisation',
    country: 'GB',
    display: 'initials',
  });
});

describe('consent', () => {
  test.each(['yes', 'on', 'true', '1', 'YES'])('%j gives it', (consent) => {
    expect(problems({ ...suzie, consent })).toEqual({});
  });
  test.each(['', ' ', 'no', 'No', 'false', 'FALSE', 'off', '0', ' no '])('%j does not', (consent) => {
    expect(problems({ ...suzie, consent })).toEqual({ consent: 'missing' });
    expect(details({ ...suzie, updates: consent }).updates).toBe(false);
  });
});

describe('the website of an organisation', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['http://example.org/en?x=1#top', 'http://example.org/en?x=1#top'],
    ['example.org', 'https://example.org'],
    ['  www.example.org/about us ', 'https://www.example.org/about%20us'],
    ['HTTPS://Example.ORG', 'https://example.org'],
    ['bücher.example', 'https://xn--bcher-kva.example'],
    ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
    [' ', null],
    ['\u200ehttps://example.org', 'https://example.org'],
    ['\u2066https://exam\u00adple.org/en\u2069', 'https://example.org/en'],
    ['https://example.org/', 'https://example.org/'],
    ['<https://example.org>', 'https://example.org'],
    ['“example.org”,', 'https://example.org'],
    ['https://example.org.', 'https://example.org'],
    ['example。org', 'https://example.org'],
    ['https：／／ｅｘａｍｐｌｅ．ｏｒｇ', 'https://example.org'],
    ['https://example.org/。', 'https://example.org/%E3%80%82'],
    ['\u200b', null],
    ['https://example.org”', 'https://example.org'],
    ['https://example.org>', 'https://example.org'],
    ['Website: https://example.org', 'https://example.org'],
    ['Web: www.example.org/en', 'https://www.example.org/en'],
    ['https://example.org،', 'https://example.org'],
    ['https://example.org)', 'https://example.org'],
    ['https://https://example.org', 'https://example.org'],
    ['[Us](https://example.org)', 'https://example.org'],
    ['**https://example.org**', 'https://example.org'],
    ['• https://example.org', 'https://example.org'],
    ['https://ex‑ample.org', 'https://ex-ample.org'],
    ['–', null],
    ['none', null],
    ['n/a', null],
    ['N. A.', null],
    ['k.A.', null],
    ['No.', null],
    ['no tenemos', null],
    ['لا يوجد', null],
    ['keine', null],
    ['我们没有。', null],
    ['Website: none', null],
    ['localhost', null],
    ['example.org:443', 'https://example.org'],
    ['example.org:8443/en', 'https://example.org:8443/en'],
    ['Website: example.org', 'https://example.org'],
    ['Página web: example.org', 'https://example.org'],
    ['الموقع الإلكتروني: example.org', 'https://example.org'],
    ['https://example.org%20', 'https://example.org'],
    ['https://example.org/a%20', 'https://example.org/a'],
    ['https://example.org!', 'https://example.org'],
    ['https//example.org', 'https://example.org'],
    ['https://www. example.org', 'https://www.example.org'],
    ['https:// example.org', 'https://example.org'],
    ['https://example.org/a)', 'https://example.org/a'],
    ['https://example.org/a>', 'https://example.org/a'],
    ['example.org/a”', 'https://example.org/a'],
    ['https://example.org/Child_(law)', 'https://example.org/Child_(law)'],
    ['https://example.org/a%20b', 'https://example.org/a%20b'],
    ['https://example.org/a!', 'https://example.org/a!'],
  ])('%j is kept as %j', (typed, website) => {
    expect(details({ ...ngo, website: typed }).website).toBe(website);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(document.domain)//example.org',
    'java\nscript:alert(1)//example.org',
    '\u0001javascript:alert(1)',
    'data:text/html,example.org',
    'ftp://example.org',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'https://user@example.org',
    'https://user:secret@example.org',
    'https://:secret@example.org',
    'https://example.com@example.org',
    'suzie@example.org',
    'mailto:suzie@example.org',
    'javascript:1',
    'tel:123',
    'localhost:80',
    '127.0.0.1',
    'https://0x7f.1/',
    'https://localhost/',
    '//',
    'https://',
    'We have none. Sorry',
    'https://example.org\nx',
    'https://exam)ple.org',
    `https://example.org/${'a'.repeat(300)}`,
    `https://${'a.'.repeat(500_000)}org`,
  ])('%.60j is refused', (typed) => {
    expect(readForm({ ...ngo, website: typed })).toEqual({ problems: { website: 'malformed' } });
  });
});

describe('fields that the form does not have', () => {
  const sent = JSON.parse(
    '{"__proto__": {"consent": "yes", "state": "confirmed"}, "constructor": {"prototype": {"consent": "yes"}}, "prototype": "x", "state": "confirmed", "confirmedAt": "1", "id": "1", "mailbox": "x", "letterVersion": "9"}',
  );

  test('add nothing to the details', () => {
    expect(readForm({ ...sent, ...suzie })).toEqual(readForm(suzie));
    expect(readForm(Object.assign(JSON.parse(JSON.stringify(sent)), suzie))).toEqual(readForm(suzie));
  });

  test('stand in for no field, and touch no other object', () => {
    expect(problems({ ...sent, ...suzie, consent: '' })).toEqual({ consent: 'missing' });
    expect(({} as Record<string, unknown>).consent).toBeUndefined();
  });

  test.each(['__proto__', 'constructor', 'toString', 'length', '0'])('%s is no kind, country or display', (word) => {
    expect(readForm({ ...suzie, kind: word, country: word, display: word })).toEqual({
      problems: { kind: 'unknown', country: 'unknown', display: 'unknown' },
    });
  });
});

test('the same form read again gives the same, and is not changed by reading', () => {
  const frozen = Object.freeze({ ...ngo });
  expect(readForm(frozen)).toEqual(readForm(frozen));
});
