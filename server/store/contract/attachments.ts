import { describe, expect, test } from 'vitest';
import { tellMilestones } from '#server/letters/life/tellMilestones.ts';
import type { Milestone } from '#signon/life/letterLife.ts';
import type { UnderTest } from './underTest.ts';

const letter = 'safeguards';
const now = Date.UTC(2026, 10, 22, 12, 30);
const attachment = { sha256: 'ab'.repeat(32), name: 'letter.pdf', size: 3 };

/** Of a letter that was handed over: all that can be told of that. */
const handedOver: Milestone = {
  ...{
    id: 'one',
    letter,
    at: now,
    state: 'delivered',
    by: 'The alliance',
    reason: 'We handed it over.',
    language: 'en',
  },
  report: {
    ...{ told: 'delivered', day: '2026-11-20', addressee: 'ministry', how: 'in-person', until: null, attachment },
    words: { es: 'La entregamos.', ar: 'سلّمناها.' },
  },
};

export function attachmentsContract(current: UnderTest): void {
  describe('what organisers report', () => {
    test('is kept with its milestone, as it was told, and a milestone that tells no more stays as it is', async () => {
      const { report: _, ...plain } = { ...handedOver, id: 'none', at: now - 1 };
      for (const milestone of [plain, handedOver])
        await current.store.transact((tx) => tx.noteMilestone(milestone, now));
      expect(await (await current.openAgain()).milestones(letter)).toEqual([plain, handedOver]);
      const [bare, told] = await tellMilestones(current.store, letter);
      expect([bare?.report, told?.report]).toEqual([undefined, handedOver.report]);
      expect(bare?.statement).not.toBe(told?.statement);
    });

    test('may name a file, which is read as it was given, under that letter alone, and kept once', async () => {
      const body = Uint8Array.from([0, 255, 37]);
      for (let time = 0; time < 2; time += 1)
        await current.store.transact((tx) => tx.keepAttachment(letter, attachment, body));
      const store = await current.openAgain();
      expect(await store.attachments.read(letter, attachment.sha256)).toEqual({
        name: 'letter.pdf',
        body: Buffer.from(body),
      });
      expect(await store.attachments.read('another', attachment.sha256)).toBeNull();
      expect(await store.attachments.read(letter, 'cd'.repeat(32))).toBeNull();
    });
  });
}
