import { describe, expect, test } from 'vitest';
import { readEntry } from '#ledger/entry.ts';
import { freshToken } from '#server/keys/freshToken.ts';
import { keepCalendar } from '#server/letters/life/keepCalendar.ts';
import { loadLife } from '#server/letters/life/loadLife.ts';
import { moveLetterTo } from '#server/letters/life/moveLetterTo.ts';
import { tellMilestones } from '#server/letters/life/tellMilestones.ts';
import { type Calendar, noCalendar } from '#signon/life/letterLife.ts';
import type { LetterVerb } from '#signon/life/moveLetter.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const letter = 'safeguards';
const start = Date.UTC(2026, 10, 22, 12, 30);

export function milestonesContract(current: UnderTest): void {
  describe('when a letter changes its state', () => {
    let now = start;
    let made = 0;
    const move = (verb: LetterVerb, calendar: Calendar = noCalendar) => {
      now += 1000;
      const services = { store: current.store, now: () => now, freshId: () => `milestone-${++made}`, freshToken };
      const said = { by: 'The alliance', reason: `To ${verb}.`, language: 'en' };
      return moveLetterTo(services, () => calendar, verb, letter, said);
    };
    const logged = async () => (await current.store.ledger.lines(letter, 0, 100)).map(readEntry);
    const sequenceAll = async () => {
      while ((await current.store.ledger.sequence(letter, 2)) > 0);
    };

    test('each milestone is kept in its order, and whoever opens the store later reads it', async () => {
      for (const verb of ['pause', 'resume', 'close'] as const) expect((await move(verb)).outcome).toBe('moved');
      expect(await move('resume')).toEqual({ outcome: 'not-now', milestone: null, from: 'closed' });
      const kept = await (await current.openAgain()).milestones(letter);
      expect(kept.map(({ state, reason }) => [state, reason])).toEqual([
        ['paused', 'To pause.'],
        ['open', 'To resume.'],
        ['closed', 'To close.'],
      ]);
      expect(await current.store.milestones('another')).toEqual([]);
    });

    test('each has its line in the public log, after all that it ended, and changes no count', async () => {
      const save = signatureForTests({ state: 'confirmed', confirmedAt: now });
      await current.store.transact((tx) => tx.write({ save }, now));
      await move('pause');
      await move('close');
      await sequenceAll();
      const told = await tellMilestones(current.store, letter);
      expect(await logged()).toMatchObject([
        { type: 'confirmed' },
        { type: 'state', state: 'paused', statement: told[0]?.statement },
        { type: 'state', state: 'closed', statement: told[1]?.statement },
      ]);
      expect(await current.store.ledger.state(letter)).toMatchObject({ size: 3, people: 1, organisations: 0 });
      await current.store.transact((tx) => tx.write({ remove: save }, now));
      await sequenceAll();
      expect((await logged()).at(-1)).toMatchObject({ type: 'removed', removes: 0 });
    });

    test('what the calendar brought about is kept once, by however many processes, and before what follows', async () => {
      const calendar: Calendar = { opensAt: null, closesAt: now + 100 };
      const keep = (store = current.store) => keepCalendar(store, () => calendar, [letter], now + 5000);
      const other = await current.openAgain();
      await Promise.all([keep(), keep(other), keep()]);
      expect(await keep()).toBe(0);
      expect(await current.store.milestones(letter)).toMatchObject([{ state: 'closed', by: 'calendar', reason: null }]);
      now += 5000;
      expect((await move('deliver', calendar)).outcome).toBe('moved');
      await sequenceAll();
      expect((await logged()).map((entry) => entry?.type === 'state' && entry.state)).toEqual(['closed', 'delivered']);
    });

    test('an operator who is as quick as the calendar is told what it brought about', async () => {
      const calendar: Calendar = { opensAt: null, closesAt: now };
      expect((await move('pause', calendar)).outcome).toBe('not-now');
      expect((await move('deliver', calendar)).outcome).toBe('moved');
      expect((await loadLife(current.store, () => calendar, letter, now)).milestones).toHaveLength(2);
      expect(await current.store.milestones(letter)).toMatchObject([{ state: 'closed' }, { state: 'delivered' }]);
    });

    test('the store tells which letters were signed, and how many signatures count', async () => {
      const save = signatureForTests({ state: 'confirmed', confirmedAt: now });
      const waiting = signatureForTests({ letter: 'nobody-confirmed' });
      for (const one of [save, waiting]) await current.store.transact((tx) => tx.write({ save: one }, now));
      expect(await current.store.signedLetters()).toEqual([{ letter: save.letter, signatures: 1 }]);
      await current.store.transact((tx) => tx.write({ remove: save }, now));
      await current.store.ledger.sequence(save.letter, 10);
      expect(await current.store.signedLetters(), 'the log of a letter stays').toEqual([
        { letter: save.letter, signatures: 0 },
      ]);
    });
  });
}
