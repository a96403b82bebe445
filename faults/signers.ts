import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { mailsTo } from './mails.ts';

/** What people did, and what they were told. */
export type SignersRecord = {
  /** Addresses whose signing was answered with success, and those that were not answered, or with no. */
  acknowledged: Set<string>;
  refused: Set<string>;
  /** Addresses whose confirmation was answered with success. */
  confirmed: Set<string>;
  /** How often each address signed: each form is an attempt of its own, of which one can be confirmed. */
  sent: Map<string, number>;
  /** How often each answer came; `cut` when there was none. */
  answers: Map<string, number>;
  /** Refusals that did not say when to come again. */
  withoutRetry: number;
};

/** What signers are told, of whom none has signed yet. */
export const emptyRecord = (): SignersRecord => ({
  ...{ acknowledged: new Set(), refused: new Set(), confirmed: new Set() },
  ...{ sent: new Map(), answers: new Map(), withoutRetry: 0 },
});

/** Signs once, from a network of its own. @returns whether it was acknowledged */
export async function sign(
  origin: string,
  record: SignersRecord,
  email = `${randomUUID()}@example.org`,
): Promise<boolean> {
  record.sent.set(email, (record.sent.get(email) ?? 0) + 1);
  const fields = { kind: 'person', name: 'Mira Q', email, country: 'ES', display: 'named', consent: true };
  const answer = await fetch(`${origin}/api/letters/safeguards/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': anyAddress() },
    body: JSON.stringify(fields),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => null);
  await answer?.text().catch(() => '');
  const word = answer ? String(answer.status) : 'cut';
  record.answers.set(word, (record.answers.get(word) ?? 0) + 1);
  if (answer?.status === 503 && !answer.headers.has('retry-after')) record.withoutRetry += 1;
  const isTaken = answer?.status === 202;
  (isTaken ? record.acknowledged : record.refused).add(email);
  return isTaken;
}

/** So many sign, a few at a time. */
export async function signMany(origin: string, record: SignersRecord, count: number, atOnce = 8): Promise<void> {
  let left = count;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) await sign(origin, record);
    }),
  );
}

/** Signs until it is told to stop. */
export function signOn(origin: string, record: SignersRecord, atOnce = 8) {
  let isOver = false;
  const all = Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (!isOver) if (!(await sign(origin, record))) await delay(20);
    }),
  );
  return {
    async stop() {
      isOver = true;
      await all;
    },
  };
}

/** Somebody signs each so many milliseconds, at the origins in turn, whether or not those before were answered, until it is told to stop. */
export function signEvery(ms: number, origins: readonly string[], record: SignersRecord) {
  const under: Promise<boolean>[] = [];
  const timer = setInterval(() => {
    under.push(sign(origins[under.length % origins.length] ?? '', record));
  }, ms);
  return {
    /** @returns when the last one was answered */
    async stop() {
      clearInterval(timer);
      await Promise.all(under);
    },
  };
}

/** Confirms by the mail that came to a folder. @returns whether it was acknowledged; false when no mail came in time */
export async function confirm(origin: string, record: SignersRecord, dataDir: string, email: string): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    const link = /\/en\/letters\/safeguards\/confirm\/[\w-]+/.exec(mailsTo(dataDir, email)[0] ?? '')?.[0];
    if (!link) {
      await delay(25);
      continue;
    }
    const headers = { 'x-forwarded-for': anyAddress() };
    const page = await fetch(origin + link, { headers }).then(
      (answer) => answer.text(),
      () => '',
    );
    // What its button sends along.
    const inputs = [...page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
      /name="([^"]*)"/.exec(tag)?.[1] ?? '',
      /value="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]);
    const answer = await fetch(origin + link, {
      method: 'POST',
      body: new URLSearchParams(inputs as [string, string][]),
      redirect: 'manual',
      headers: { ...headers, 'sec-fetch-site': 'same-origin' },
    }).catch(() => null);
    if (answer && answer.status < 400) record.confirmed.add(email);
    return record.confirmed.has(email);
  }
  return false;
}

const anyAddress = () => [randomInt(11, 200), randomInt(256), randomInt(256), randomInt(1, 255)].join('.');
