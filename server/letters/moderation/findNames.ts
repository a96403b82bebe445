import type { AskedNames, FoundName } from '#server/store/port/moderation.ts';
import type { Store } from '#server/store/port.ts';
import { hasNames, isNothing, type SoughtNames } from '#signon/moderation/findName.ts';

/** What a moderator asks for: the confirmed signatures that meet all that is given. */
export type Asked = AskedNames & SoughtNames & { /** The keyed hash of a mail domain. */ domain?: string };

/** What names are found with. */
type Finding = { store: Pick<Store, 'moderation'>; keys: { domainHash(address: string): string } };

/** So many are read at a time. */
const batchSize = 500;

/** Whether nothing but the letter and the state is asked for, which so many meet that nothing should be done to all of them at once. */
export const isUnnarrowed = ({ letter: _, state: __, ...narrowing }: Asked): boolean =>
  Object.values(narrowing).every((given) => given === undefined);

/** Whether a condition is empty, or nothing is left of it when it is compared: everybody would meet it. */
export const isMetByAll = (condition: string): boolean => isNothing(condition);

/** The ids of all that meet what is asked for. */
export async function idsOf(finding: Finding, asked: Asked): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of findNames(finding, asked)) ids.push(id);
  return ids;
}

/**
 * Signatures that meet all that is asked for, by their ids. A domain is found where the server can read the address, and
 * for as long as it is known from where a name was confirmed; a network for as long as that.
 */
export async function* findNames({ store, keys }: Finding, asked: Asked): AsyncGenerator<FoundName['signature']> {
  const { name, organisation, domain, ...inStore } = asked;
  const isOf = ({ signature: { email }, domain: known }: FoundName) =>
    domain === undefined || known === domain || (email !== null && keys.domainHash(email) === domain);
  for (let after: string | null = ''; after !== null; ) {
    const { found, next } = await store.moderation.find(inStore, { count: batchSize, after });
    const sought = { ...(name !== undefined && { name }), ...(organisation !== undefined && { organisation }) };
    for (const one of found) if (isOf(one) && hasNames(one.signature, sought)) yield one.signature;
    after = next;
  }
}
