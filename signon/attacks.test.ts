import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** What a stranger must not be able to do, as it was seen to work, and the tests that fail when it works again. */
const attacks = parse(readFileSync(new URL('cases/attacks.yaml', import.meta.url), 'utf8')) as { id: string }[];

const tests: Record<string, readonly [file: string, title: string][]> = {
  silence: [
    ['signon/rules.test.ts', 'whatever people do, and in whatever order, the rules of signing hold'],
    ['server/store/contract/confirming.ts', 'and no other spelling of the mailbox'],
    [
      'server/pages/signing/sent.test.ts',
      'goes with its power to the spelling that confirmed; another one is told without',
    ],
  ],
  'unseen-details': [
    ['signon/rules.test.ts', 'whatever people do, and in whatever order, the rules of signing hold'],
    ['server/pages/signing/sent.test.ts', 'it confirms nothing unseen'],
    ['server/pages/signing/sent.test.ts', 'does not keep her from a mail that day, however often'],
  ],
  'dead-link': [
    ['signon/rules.test.ts', 'whatever people do, and in whatever order, the rules of signing hold'],
    ['server/pages/signing/sent.test.ts', 'the one before works until the newer one was used'],
    ['server/pages/signing/sent.test.ts', 'The link that confirmed takes the signature back'],
  ],
  'first-thousand': [
    ['server/pages/signing/held.test.ts', 'wait for a look, those too who were listed before; honest people do not'],
    ['server/store/contract/moderation.ts', 'is found by name, organisation, mailbox, domain, network, time'],
    ['run/moderation.test.ts', 'holds, releases, removes and hides whom a domain, a network, a time and a name name'],
  ],
  'full-breaker': [
    ['server/pages/ownSignature/proving.test.ts', 'Whoever else looks, and however long it takes them'],
    ['server/pages/ownSignature/proving.test.ts', 'A look that is answered at once costs others nothing'],
    ['signon/confirming/code.test.ts', 'a flood from two networks stops these two, and nobody else’s right code'],
    ['server/pages/signing/sent.test.ts', 'networks that typed some wait, and all others are heard'],
  ],
  'tomorrows-queue': [
    ['server/mail/outbox/lanes.test.ts', 'due by now, hold up nobody who signs today'],
    ['server/pages/signing/stepUp.test.ts', 'has so many that can wait in a day, and takes none of the room of others'],
  ],
  'new-spelling': [
    ['server/pages/noMail.test.ts', 'No spelling is a way round it'],
    ['server/pages/noMail.test.ts', 'which may be somebody else'],
  ],
  'one-line': [['server/pages/signing/stepUp.test.ts', 'All the networks of one line are asked for a step-up']],
  'order-of-lines': [
    ['server/pages/letter/watching.test.ts', 'Neither the order of the lines nor that of what they take back'],
  ],
  'partner-of-one': [['server/pages/letter/partner.test.ts', 'in the next week and with noise']],
  'asked-about-a-draft': [['server/pages/letter/states.test.ts', 'a draft is not found, whatever is asked of it']],
  burst: [
    ['server/answers/workBudget.test.ts', 'Of many that a network asks for in one moment'],
    ['server/request/linkEnd.test.ts', 'as a head holds take no time'],
  ],
  watching: [['server/pages/letter/watching.test.ts', 'learns of a confirmation and of a withdrawal the step']],
  'public-suffix': [['signon/organisations/organisation.test.ts', 'a name under which states give names']],
  'filled-again': [['server/http/floods.test.ts', 'A made-up query makes no new page of a letter']],
  'many-connections': [['server/http/server.test.ts', 'Who holds many connections open keeps nobody else out']],
  'booked-days': [
    ['signon/rules.test.ts', 'who sends few is not behind who sends many'],
    [
      'server/pages/signing/sent.test.ts',
      'nor keeps her from a second one, when she corrects herself, past the next day',
    ],
  ],
  'kept-paused': [
    ['server/mail/outbox/providerBreaker.test.ts', 'for one mail that it never takes is not paused'],
    ['server/mail/outbox/providerBreaker.test.ts', 'is not paused for longer by mails that it refused before'],
  ],
  'broken-link': [
    ['server/pages/confirming/confirmLink.test.ts', 'works wrapped, quoted or with signs round it'],
    ['server/pages/noMail.test.ts', 'It works wrapped, quoted or with signs round it'],
  ],
  'other-peoples-browsers': [['server/http/otherSites.test.ts', 'A page of another site signs nobody for nothing']],
};

test('Every attack has a test', () => {
  expect(Object.keys(tests).toSorted()).toEqual(attacks.map(({ id }) => id).toSorted());
});

test.each(Object.entries(tests))('The attack "%s" is known, and its tests are there', (id, named) => {
  expect(attacks.map((attack) => attack.id)).toContain(id);
  for (const [file, title] of named) expect(readFileSync(file, 'utf8')).toContain(title);
});
