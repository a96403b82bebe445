import { compile } from '#blanks/template.ts';
import { startMailServer } from '#harness/mailServer.ts';
import type { LogFields } from '#server/log/log.ts';
import { smtpTransport } from '#server/mail/smtp/smtp.ts';
import { composer } from '#server/mail/templates.ts';
import { lettersForTests } from '#server/site/lettersForTests.ts';
import type { Outbox } from '#server/store/port/outbox.ts';
import { openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';
import type { Mail } from '#signon/signature.ts';
import { owedForTests, signatureForTests } from '#signon/signatureForTests.ts';
import { clockForTests, until } from './clockForTests.ts';
import { providerBreaker } from './providerBreaker.ts';
import { type MailWorker, type MailWorkerOptions, startMailWorker } from './worker.ts';

export const senderForTests = {
  from: { name: 'Private & Protected', address: 'no-reply@letter.example' },
  host: 'letter.example',
};

const printed: Record<string, string> = {
  en: 'Subject: Confirm your signature\n\nPress the button here:\n⟦link⟧\n',
  ar: 'Subject: أكِّد توقيعك\n\nاضغط الزر هنا:\n⟦link⟧\n',
};

/** Mails in two languages; German was not printed. */
export const composeForTests = composer({
  letters: lettersForTests,
  origin: 'https://letter.example',
  operator: null,
  sealOptOut: (mailbox) => `sealed-${mailbox}`,
  sealUnsubscription: ({ signature }) => `news-of-${signature}`,
  find: ({ locale }) => {
    const text = printed[locale];
    return text
      ? {
          text: { name: 'mail', parts: compile(text) },
          html: {
            name: 'mail',
            parts: compile(`<html lang="${locale}"><p>${text.split('\n')[2]}</p><a href="⟦link⟧">✓</a></html>`),
          },
        }
      : undefined;
  },
});

const minute = 60_000;

/** A real mail server, a real store in a folder of its own, workers between them, and a clock that only the test moves. */
export async function mailRoomForTests() {
  const server = await startMailServer();
  const opened = await openSqliteForTests();
  const clock = clockForTests();
  const workers: MailWorker[] = [];
  const logged: (LogFields & { event: string })[] = [];
  /** Calls of the worker that the store has not answered. */
  let unanswered = 0;
  const counted = <Calls extends object>(calls: Calls): Calls =>
    new Proxy(calls, {
      get: (target, name) => {
        const call = target[name as keyof Calls];
        if (typeof call !== 'function') return call;
        return (...given: unknown[]) => {
          unanswered += 1;
          return Promise.resolve(call.apply(target, given)).finally(() => {
            unanswered -= 1;
          });
        };
      },
    });
  /** Owes a mail and does not tell the worker. */
  const owe = async (given: Partial<Mail> = {}) => {
    const secret = given.secret ?? 's'.repeat(43);
    const owe = owedForTests(signatureForTests(), clock.now(), { ...given, secret });
    await opened.store.transact((tx) => tx.write({ owe }, clock.now()));
    return { ...owe.mail, secret };
  };
  return {
    ...{ server, store: opened.store, clock, logged, owe },
    events: (event: string) => logged.filter((line) => line.event === event),
    oweMany: (count: number) => Promise.all(Array.from({ length: count }, () => owe())),
    /** When the next mail is due; null when nothing is owed. */
    due: () => opened.store.outbox.nextDue(),
    /** Waits until nothing is on its way and the worker only waits for its next look. */
    isAtRest() {
      let quietTurns = 0;
      const stayedQuiet = () => {
        const isQuiet = unanswered === 0 && clock.waiting().length === 1 && Number(clock.waiting()[0]) <= minute;
        quietTurns = isQuiet ? quietTurns + 1 : 0;
        return quietTurns > 25;
      };
      return until(stayedQuiet, 'the worker is at rest');
    },
    start(options: Partial<MailWorkerOptions> = {}, outbox: Outbox = opened.store.outbox) {
      const transport = smtpTransport({ url: server.url, ...senderForTests });
      const log = (event: string, fields: LogFields = {}) => void logged.push({ event, ...fields });
      const calls = counted(outbox);
      const { transact } = counted(opened.store);
      const worker = startMailWorker({
        outbox: calls,
        breaker: providerBreaker({ transact, outbox: calls }, log),
        transport,
        isWanted: opened.store.updates.isWanted,
        compose: composeForTests,
        now: clock.now,
        after: clock.after,
        random: () => 1,
        log,
        ...options,
      });
      workers.push(worker);
      return worker;
    },
    async close() {
      for (const worker of workers) await worker.stop();
      await opened.remove();
      await server.close();
    },
  };
}
