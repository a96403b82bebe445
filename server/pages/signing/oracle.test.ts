import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests, type Reply } from '#server/http/portalForTests.ts';
import { confirmAt, letter, placeAfter } from '#server/pages/linksForTests.ts';
import type { Transaction } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';

// What a stranger could see or measure of a mailbox that is new, waiting, confirmed, refused by its owner, or by its server.

const states = ['new', 'waiting', 'confirmed', 'refused', 'bounced'] as const;
type State = (typeof states)[number];
const rounds = 25;

let portal: PortalForTests;
/** The questions that the last work asked of the store, in their order. */
let asked: string[] = [];

beforeAll(async () => {
  portal = await openPortalForTests({
    wrap: (store) => ({
      ...store,
      transact: (work) =>
        store.transact((tx) => {
          asked = [];
          return work(counted(tx));
        }),
    }),
  });
});
afterAll(() => portal.close());

const counted = (tx: Transaction): Transaction =>
  new Proxy(tx, {
    get(target, name: keyof Transaction) {
      asked.push(String(name));
      return target[name];
    },
  });

let made = 100;
/** One that nobody has; all are equally long. */
const newAddress = () => `someone-${++made}@example.org`;

/** Brings a new mailbox into a state. @returns its address */
async function prepare(state: State): Promise<string> {
  const email = newAddress();
  if (state === 'new') return email;
  await portal.post(letter, goodForm('Ana', email));
  const [mail] = await portal.mails();
  const hashes = portal.world.keys.addressHashes(email);
  const { now } = portal.clock;
  if (state === 'confirmed') await confirmAt(portal, `${letter}/confirm/${mail?.secret}`);
  if (state === 'refused')
    await portal.store.transact((tx) =>
      tx.write(
        { suppression: { address: hashes.certain, mailbox: null, reason: 'opted-out', since: now, until: null } },
        now,
      ),
    );
  if (state === 'bounced') await portal.store.outbox.bounced(hashes, now, now + limits.bouncedFor);
  return email;
}

/** What differs by less is drowned in the commit with which all of them end, and in all else that a machine does. */
const factor = 2.5;

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** In how many rounds a state took much longer, or much less long, than what is usual in that round. What holds a busy machine up falls on all alike. */
function oddRounds(times: Record<State, number>[], state: State): number {
  return times.filter((round) => {
    const ratio = round[state] / median(Object.values(round));
    return ratio > factor || ratio < 1 / factor;
  }).length;
}

/** Without the time of day, the address, which is what the stranger typed, and all of the ticket but its length. */
const visible = (reply: Reply) => {
  const { date: _, ...headers } = reply.headers;
  return {
    status: reply.status,
    headers: { ...headers, location: placeAfter(reply) },
    body: reply.body.replace(/someone-\d+/, ''),
  };
};

test.each<[string, (email: string) => Promise<Reply>]>([
  ['signing', (email) => portal.post(letter, goodForm('Ana', email))],
  ['asking for the mail again', (email) => portal.post(`${letter}/sent`, { do: 'resend', email })],
  ['typing a code', (email) => portal.post(`${letter}/sent`, { do: 'confirm', email, code: '000000000' })],
])(
  'Of %s a stranger sees the same, the server asks the same, and takes as long, whatever the mailbox is',
  async (_, act) => {
    const seen = new Set<string>();
    const questions = new Set<string>();
    const times: Record<State, number>[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // A day later what was owed has left, the mailboxes have no mails behind them, and the network no signings.
      await portal.mails();
      portal.clock.now += limits.mailWindow + limits.networkWindow;
      const addresses = new Map<State, string>();
      for (const state of states) addresses.set(state, await prepare(state));
      // Taking turns, so that whatever else the machine does falls on all alike.
      const first = round % states.length;
      const taken = { new: 0, waiting: 0, confirmed: 0, refused: 0, bounced: 0 };
      times.push(taken);
      for (const state of [...states.slice(first), ...states.slice(0, first)]) {
        const began = performance.now();
        const reply = await act(addresses.get(state) ?? '');
        taken[state] = performance.now() - began;
        seen.add(JSON.stringify(visible(reply)));
        questions.add(asked.join());
      }
    }
    expect([...seen]).toHaveLength(1);
    expect([...questions]).toHaveLength(1);
    const odd = states.map((state) => oddRounds(times, state));
    expect(Math.max(...odd), JSON.stringify(odd)).toBeLessThan(rounds / 2);
  },
  120_000,
);
