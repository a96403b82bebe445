import { describe, expect, test } from 'vitest';
import { compile, delimiters } from '#blanks/template.ts';
import { codeOutcomes } from '#signon/confirming/code.ts';
import { confirmOutcomes, confirmViews } from '#signon/confirming/confirm.ts';
import { countries } from '#signon/form/countries.ts';
import { formProblems } from '#signon/form/form.ts';
import { optOutViews } from '#signon/optOut/optOut.ts';
import { manageOutcomes, manageViews } from '#signon/ownSignature/manage.ts';
import { displays, kindsOfSigner } from '#signon/signature.ts';
import { signOutcomes } from '#signon/signing/sign.ts';
import type { TemplateContract } from './contract.ts';
import { templates } from './templates.ts';

const contracts: [string, TemplateContract][] = Object.entries(templates);

describe('whatever signon answers, a printed page can say it', () => {
  test.each(signOutcomes.filter((outcome) => outcome !== 'accepted'))('signing: the letter says "%s"', (outcome) => {
    expect(templates.letter.outcomes).toContain(`form:${outcome}`);
  });

  test('signing: "accepted" has one page, the same for everyone: its blanks are public counts, what was typed there, its own address, and the details that only a code shows', () => {
    const { blanks, rows } = templates.sent;
    expect(blanks.filter((blank) => !(templates.counts.blanks as readonly string[]).includes(blank))).toEqual([
      ...['countStep', 'signer.number', 'signer.name', 'signer.shownAs', 'signer.country', 'signer.organisation'],
      ...['partner.name', 'partner.words', 'partner.language', 'partner.direction'],
      ...[
        'value.email',
        'value.code',
        'invalid.email',
        'invalid.code',
        'ticket',
        'retryMinutes',
        'lateMinutes',
        'query',
      ],
    ]);
    expect(rows).toEqual({});
    expect(templates.sent.outcomes).toEqual(
      expect.arrayContaining(['waiting', 'look:later', 'look:nothing', 'bounced']),
    );
  });

  test.each(Object.entries(formProblems).flatMap(([field, list]) => list.map((problem) => [field, problem])))(
    'signing: the form says that %s is %s',
    (field, problem) => {
      expect(templates.letter.outcomes).toContain(`${field}:${problem}`);
      expect(templates.letter.blanks).toContain(`invalid.${field}`);
    },
  );

  test.each([...confirmViews, ...confirmOutcomes])('confirming: "%s"', (outcome) => {
    // Who confirmed already reads that it is confirmed.
    expect(templates.confirm.outcomes).toContain(outcome === 'already' ? 'confirmed' : outcome);
  });

  test.each(codeOutcomes)('typing the code: "%s"', (outcome) => {
    const said = {
      confirmed: 'confirmed',
      already: 'confirmed',
      'signed-already': 'signed-already',
      shown: 'shown',
      refused: 'code:refused',
      'too-many-from-network': 'form:too-many-from-network',
    };
    expect(templates.sent.outcomes).toContain(said[outcome]);
  });

  test.each(optOutViews)('ending all mails: "%s"', (outcome) => {
    expect(templates.noMail.outcomes).toContain(outcome);
  });

  test.each([...manageViews, ...manageOutcomes])('the signature’s own page: "%s"', (outcome) => {
    expect(templates.signature.outcomes).toContain(outcome);
  });
});

describe('the form keeps what was typed', () => {
  test.each(['name', 'email', 'organisation', 'role', 'website'])('%s', (field) => {
    expect(templates.letter.blanks).toContain(`value.${field}`);
  });
  test.each([
    ...kindsOfSigner.map((kind) => `checked.kind.${kind}`),
    ...displays.map((display) => `checked.display.${display}`),
    'checked.updates',
    'checked.consent',
  ])('%s', (name) => {
    expect(templates.letter.blanks).toContain(name);
  });
  test('every country', () => {
    expect(countries.filter((code) => !templates.letter.blanks.includes(`selected.${code}`))).toEqual([]);
  });
});

describe('nothing private has a place where strangers read', () => {
  test.each(['counts', 'letter', 'signatories', 'record', 'search', 'share', 'problem'] as const)(
    '%s knows no signer',
    (name) => {
      expect(templates[name].blanks.filter((blank) => blank.startsWith('signer.'))).toEqual([]);
    },
  );
  test('the confirmation page, and what a code shows, have no e-mail address of a signer', () => {
    for (const { blanks } of [templates.confirm, templates.sent]) expect(blanks).not.toContain('signer.email');
  });
  test('the public list has nothing but what publicView shows', () => {
    const shown = [
      'kind',
      'name',
      'organisation',
      'role',
      'website',
      'country',
      'reason',
      'verified.dns',
      'verified.file',
      'verified.hand',
      // Of the website.
      'verified.domain',
    ];
    const listed: readonly string[] = Object.values(templates.signatories.rows).flat();
    expect(listed.filter((blank) => !shown.includes(blank))).toEqual([]);
  });
  test('a mail holds its links, its code, the title of its letter and who answers, and no word that a signer typed', () => {
    expect(templates.mail).toEqual({
      blanks: [
        ...[
          'link',
          'code',
          'code.first',
          'code.second',
          'code.third',
          'noMailLink',
          'unsubscribeLink',
          'letter.title',
          'letter.sentUrl',
          'letter.url',
          'letter.hashtag',
          'endsOn',
          'letter.shared',
          'letter.usual',
        ],
        ...['operator.name', 'operator.email', 'operator.address'],
        // What a moderator says, and what moderators are told.
        ...['reason.moderated-duplicate', 'reason.moderated-false', 'reason.moderated-abuse', 'moderator.words'],
        ...['waiting.count', 'waiting.hours'],
      ],
      outcomes: ['operated', 'trial'],
      rows: {},
    });
  });
});

describe.each(contracts)('the names of %s', (_, { blanks, outcomes, rows }) => {
  const rowBlanks = Object.values(rows).flat();
  const names = [...blanks, ...outcomes, ...Object.keys(rows), ...rowBlanks];

  test('are each there once', () => {
    for (const list of [blanks, outcomes, ...Object.values(rows)]) expect(list).toEqual([...new Set(list)]);
  });

  test('cannot be taken for one another: a fragment is also shown when the blank of its name has a value', () => {
    expect(outcomes.filter((outcome) => [...blanks, ...rowBlanks].includes(outcome))).toEqual([]);
    expect(rowBlanks.filter((blank) => blanks.includes(blank))).toEqual([]);
  });

  test('can be written as delimiters', () => {
    for (const name of names) {
      expect(compile(delimiters.blank(name))).toEqual([{ blank: name }]);
      expect(compile(`${delimiters.outcome(name)}${delimiters.end}`)).toEqual([{ outcome: name, parts: [] }]);
      expect(compile(`${delimiters.rows(name)}${delimiters.end}`)).toEqual([{ rows: name, parts: [] }]);
    }
  });

  test('are not names that every object has', () => {
    expect(names.filter((name) => name in {})).toEqual([]);
  });
});
