import type { ModerationServices } from '#server/letters/moderation/moderate.ts';
import { keptOf } from '#server/letters/ownSignature/keptOf.ts';
import type { ModerationAct } from '#server/store/port/moderation.ts';
import type { Store } from '#server/store/port.ts';
import { readAddress } from '#signon/form/mailbox.ts';
import type { AddressHashes, Signature } from '#signon/signature.ts';

/** A request by a person about an address, for an operator who made sure that it is theirs. */
export type PersonServices = ModerationServices & { keys: { addressHashes(address: string): AddressHashes } };

/** What is kept under an address over all letters. */
type Found = {
  /** Of the very address, and of spellings that are certainly the same mailbox. */
  own: Signature[];
  /** Of spellings that are only assumed to be: they may be somebody else's. */
  assumed: Signature[];
};

/** @throws Error that says what is wrong with it, when it is no address; it names the option of the command */
export function readPerson(typed: string, option = '--email'): string {
  const read = readAddress(typed);
  if ('problem' in read) throw new Error(`${option} is no address: ${read.problem}.`);
  return read.address;
}

async function lookFor({ people }: Store, { certain, mailbox }: AddressHashes): Promise<Found> {
  const all = await people.signatures(mailbox);
  return {
    own: all.filter((one) => one.certain === certain),
    assumed: all.filter((one) => one.certain !== certain),
  };
}

/** Leaves a record for each signature that a request was about, or one that nobody was found; the address is not in it. */
async function note(
  { store, now, freshId, by = null }: PersonServices,
  act: ModerationAct['act'],
  signatures: Signature[],
) {
  const about = signatures.length > 0 ? signatures : [{ id: '', letter: '' }];
  const at = now();
  const acts = about.map(({ id, letter }) => ({ id: freshId(), at, act, signature: id, letter, reason: null, by }));
  await store.transact(async (tx) => {
    for (const one of acts) await tx.noteAct(one);
  });
}

/** Looks where an address has signed. Leaves a record of it. */
export async function findPerson(services: PersonServices, address: string): Promise<Found> {
  const found = await lookFor(services.store, services.keys.addressHashes(address));
  await note(services, 'person-found', [...found.own, ...found.assumed]);
  return found;
}

/**
 * All that is kept of an address, to be handed to its owner (GDPR, article 15): signatures and attempts, mails, and why it
 * gets none. What only the organisers can read is named as such. Leaves a record of it.
 */
export async function showPerson(services: PersonServices, address: string) {
  const { store, keys } = services;
  const hashes = keys.addressHashes(address);
  const { own, assumed } = await lookFor(store, hashes);
  const signatures = [];
  for (const one of own) signatures.push({ ...(await keptOf(store, one)), sealedForOrganisers: sealedIn(one) });
  const mails = (await store.people.mails(hashes)).map((mail) => ({ ...mail, at: iso(mail.at) }));
  const suppressions = (await store.people.suppressions(hashes)).map(({ reason, since, until }) => ({
    ...{ reason, since: iso(since), until: until === null ? null : iso(until) },
  }));
  await note(services, 'person-shown', own);
  return { signatures, mails, suppressions, otherSpellings: assumed.length };
}

/** Which fields the server cannot read, because only the organisers can. */
const sealedIn = ({ forOrganisers }: Signature): string[] =>
  Object.keys(forOrganisers ?? {}).filter((field) => field !== 'recipient');

/**
 * Erases all that is kept of an address (GDPR, article 17): signatures and attempts with their links and owed mails, and the
 * record of its mails. Each goes by itself, and what is counted goes out of the public log as erased. That it wants no mail
 * is kept to. Safe to repeat. Leaves a record of each.
 *
 * @param everySpelling whether those go too that are only assumed to be the same mailbox
 * @returns how many were erased
 * @throws StoreBusy when the store cannot take more work now; what was erased stays so
 */
export async function erasePerson(services: PersonServices, address: string, everySpelling: boolean): Promise<number> {
  const { store, keys, now, freshId, by = null } = services;
  const hashes = keys.addressHashes(address);
  const { own, assumed } = await lookFor(store, hashes);
  const leaving = everySpelling ? [...own, ...assumed] : own;
  for (const { id, letter } of leaving) {
    const [record, at] = [freshId(), now()];
    await store.transact(async (tx) => {
      const remove = await tx.signature(id);
      if (remove) await tx.write({ remove, because: 'erased' }, at);
      await tx.noteAct({ id: record, at, act: 'person-erased', signature: id, letter, reason: null, by });
    });
  }
  for (const one of [hashes, ...(everySpelling ? assumed : [])]) await store.transact((tx) => tx.forgetMails(one));
  if (leaving.length === 0) await note(services, 'person-erased', []);
  return leaving.length;
}

const iso = (time: number) => new Date(time).toISOString();
