import { describe, expect, test } from 'vitest';
import { addUpFigures } from '#server/letters/figures/addUpFigures.ts';
import { askedFigure, type FigureEvent, mailFigures } from '#signon/figures/figures.ts';
import { figureTable } from '#signon/figures/figureTable.ts';
import { mailForTests, owedForTests, signatureForTests } from '#signon/signatureForTests.ts';
import type { UnderTest } from './underTest.ts';

const hour = 3_600_000;
const now = 1_800_000_000_000;
const start = now - (now % hour);
const letter = 'safeguards';

export function figuresContract(current: UnderTest): void {
  describe('when figures are kept for organisers', () => {
    const asked: FigureEvent = askedFigure(
      { letter, locale: 'es', details: { country: 'ES', email: 'ana@gmail.com' }, source: 'site' },
      now,
    );
    const note = (event: FigureEvent) => current.store.transact((tx) => tx.noteFigure(event));
    const table = async () => {
      await addUpFigures(current.store);
      return figureTable(await current.store.figures.of(letter));
    };

    test('what was noted is added up once, by however many processes', async () => {
      await Promise.all(Array.from({ length: 40 }, () => note(asked)));
      const other = await current.openAgain();
      const added = await Promise.all([
        current.store.figures.addUp(25),
        other.figures.addUp(25),
        current.store.figures.addUp(25),
      ]);
      expect(added.reduce((sum, count) => sum + count, 0)).toBe(40);
      await note({ ...asked, letter: 'harbour' });
      const { total, hours, country } = await table();
      expect([total.asked, hours, country]).toMatchObject([
        40,
        [{ starts_at: start, asked: 40 }],
        [{ value: 'ES', asked: 40 }],
      ]);
    });

    test('a confirmation and its end are counted with what they are, in the transaction that makes them so', async () => {
      const attempt = signatureForTests({ email: 'ana@gmail.com', country: 'ES', locale: 'es' });
      const save = { ...attempt, state: 'confirmed' as const, confirmedAt: now };
      const write = (changes: Parameters<Parameters<Parameters<typeof current.store.transact>[0]>[0]['write']>[0]) =>
        current.store.transact((tx) => tx.write(changes, now));
      await write({ save: attempt });
      await write({ save });
      await write({ save: { ...save, display: 'anonymous' } });
      expect((await table()).total).toMatchObject({ asked: 0, confirmed: 1, withdrawn: 0 });
      await expect(
        current.store.transact(async (tx) => {
          await tx.write({ remove: save }, now);
          throw new Error('not written');
        }),
      ).rejects.toThrow('not written');
      await write({ remove: save });
      const other = signatureForTests({ state: 'confirmed', confirmedAt: now });
      await write({ save: other });
      await write({ remove: other, because: 'moderated-false' });
      expect((await table()).total).toMatchObject({ confirmed: 2, withdrawn: 1, removed: 1 });
    });

    test('what a mail server said to the first mail is counted with the country of its signature, while that is there', async () => {
      const attempts = [1, 2, 3].map(() => signatureForTests({ country: 'ES', locale: 'es' }));
      for (const save of attempts)
        await current.store.transact((tx) => tx.write({ save, owe: owedForTests(save, now) }, now));
      const [one, two, three] = await current.store.outbox.lease(3, 1, now);
      const told = (what: 'mailed' | 'refused', at: number, save = attempts[0]) =>
        mailFigures(mailForTests(save ?? signatureForTests()), what, now, at);
      const of = (index: number) => attempts[index]?.id ?? '';
      await current.store.outbox.sent(one?.id ?? '', { signature: of(0), events: told('mailed', now) });
      await current.store.outbox.refuse(two?.id ?? '', '550', now, { signature: of(1), events: told('refused', now) });
      await current.store.outbox.sent(three?.id ?? '', { signature: of(2), events: told('mailed', now + hour) });
      await current.store.outbox.sent('another', { signature: 'gone', events: told('mailed', now) });
      const { total, country } = await table();
      expect(total).toMatchObject({ mailed: 2, refused: 1, late: 1 });
      expect(country).toMatchObject([{ mailed: 2, refused: 1 }]);
    });
  });
}
