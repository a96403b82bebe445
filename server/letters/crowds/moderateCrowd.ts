import { holdName, type ModerationServices, rejectName, releaseName } from '#server/letters/moderation/moderate.ts';
import type { AskedOfCrowds, Crowd, Store } from '#server/store/port.ts';
import { mailDomain } from '#signon/mailDomain.ts';
import type { ModerationOutcome } from '#signon/moderate.ts';
import { membersOf } from './membersOf.ts';
import { clearCrowd } from './surges.ts';

/** What a moderator asks for: the names of a letter that meet all that is given. */
export type Asked = Omit<AskedOfCrowds, 'waits'>;

type Judged<Outcome> = { id: string; outcome: Outcome }[];

/** So many ids are read at a time, */
const together = 500;
/** and so many decisions share a commit or a few, so that signing does not wait long. */
const atOnce = 20;

/** The ids of all that meet what is asked for. */
export async function askedFor(store: Pick<Store, 'crowds'>, asked: AskedOfCrowds): Promise<string[]> {
  const found: string[] = [];
  for await (const ids of membersOf(store, asked, together)) found.push(...ids);
  return found;
}

/** The name of the mail domain of a crowd that waits; null for a network, and when the server can read no address of it. */
export async function domainOf(store: Store, { letter, by, hash }: Crowd): Promise<string | null> {
  if (by === 'network') return null;
  const [id] = await store.crowds.members({ letter, domain: hash, waits: 'surge' }, { count: 1, after: '' });
  const member = id === undefined ? null : await store.transact((tx) => tx.signature(id));
  return member?.email ? mailDomain(member.email) : null;
}

/**
 * Lets names be shown that wait because of a surge. A domain or a network that is released for all times makes no surge
 * for a day. Leaves a record of each.
 */
export async function releaseCrowd(services: ModerationServices, asked: Asked): Promise<Judged<ModerationOutcome>> {
  const { letter, domain, network, since, until } = asked;
  const crowds: Crowd[] = [
    ...(domain === undefined ? [] : [{ letter, by: 'domain', hash: domain } as const]),
    ...(network === undefined ? [] : [{ letter, by: 'network', hash: network } as const]),
  ];
  const [only] = crowds;
  if (only && crowds.length === 1 && since === undefined && until === undefined)
    await services.store.transact((tx) => clearCrowd(tx, only, services.now()));
  const ids = await askedFor(services.store, { ...asked, waits: 'surge' });
  return judge(ids, (id) => releaseName(services, id));
}

/**
 * Takes out signatures whose names wait, for whatever reason. Leaves a record of each.
 *
 * @param reason one of `reasonsToRefuse`
 */
export const rejectCrowd = async (services: ModerationServices, asked: Asked, reason: string) =>
  judge(await askedFor(services.store, { ...asked, waits: 'yes' }), (id) => rejectName(services, id, reason));

/** Lets listed names wait, so that they can be released or rejected together. Leaves a record of each. */
export const holdCrowd = async (services: ModerationServices, asked: Asked) =>
  judge(await askedFor(services.store, { ...asked, waits: 'no' }), (id) => holdName(services, id));

async function judge<Outcome>(ids: readonly string[], act: (id: string) => Promise<Outcome>): Promise<Judged<Outcome>> {
  const judged: Judged<Outcome> = [];
  for (let start = 0; start < ids.length; start += atOnce)
    judged.push(
      ...(await Promise.all(ids.slice(start, start + atOnce).map(async (id) => ({ id, outcome: await act(id) })))),
    );
  return judged;
}
