import { open, rename, rm } from 'node:fs/promises';
import { organisersKey } from '#server/keys/organisersKey.ts';
import { pagesOf } from '#server/letters/pagesOf.ts';
import type { Store } from '#server/store/port.ts';
import type { PartnerWords } from '#signon/partners/partner.ts';

const pageSize = 200;

type Export = {
  partner: string;
  /** Its public key. */
  recipient: string;
  file: string;
  now: number;
  /** The id under which a partner knows a signature; keyed, so that it leads to none. */
  idFor: (partner: string, signature: string) => string;
};

/**
 * Writes for a partner how to reach those who agreed to that by its own box, as one file that it alone can open: JSON lines,
 * the first of which says what is agreed to and which ids were taken back. What it is given is noted, so that the next
 * file can say what was taken back since.
 *
 * @returns how many are in the file, and how many ids were taken back
 * @throws Error when the file is there already or cannot be written; nothing of it stays then
 */
export async function exportPartner(
  store: Pick<Store, 'partners' | 'transact' | 'retention'>,
  { partner, recipient, file, now, idFor }: Export,
): Promise<{ written: number; takenBack: number }> {
  const agreed = new Map<string, Omit<PartnerWords, 'hash'>>();
  const people: string[] = [];
  const consented = pagesOf(
    (page) => store.partners.consented(partner, page),
    ({ signature }) => signature,
    pageSize,
  );
  for await (const page of consented) {
    for (const { signature, letter, confirmedAt, consent, sealed } of page) {
      const id = idFor(partner, signature);
      const { hash, ...words } = consent;
      agreed.set(hash, words);
      const day = new Date(confirmedAt).toISOString().slice(0, 10);
      people.push(
        JSON.stringify({ id, letter, day, agreed: hash, sealedFor: sealed.recipient, sealed: sealed.sealed }),
      );
    }
    // Before it is written: rather an id too many is told as taken back than one too few.
    await store.transact(async (tx) => {
      for (const { signature, letter } of page)
        await tx.giveToPartner({ id: idFor(partner, signature), partner, letter, signature, at: now });
    });
  }
  // Where private data of a letter ended, nobody took anything back by that.
  const ended = new Set((await store.retention.ended()).map(({ letter }) => letter));
  const takenBack = (await store.partners.takenBack(partner))
    .filter(({ letter }) => !ended.has(letter))
    .map(({ id }) => id);
  const head = {
    partner,
    at: new Date(now).toISOString(),
    note: 'All who agree now. Who took it back since you were given it is named in takenBack: delete them. Of the letters in ended we hold nothing any more.',
    takenBack,
    ended: [...ended],
    agreed: Object.fromEntries(agreed),
  };
  const sealed = await organisersKey(recipient).seal(`${[JSON.stringify(head), ...people].join('\n')}\n`);
  await writeNew(file, Buffer.from(sealed, 'base64'));
  return { written: people.length, takenBack: takenBack.length };
}

/** Writes a file that its owner alone can read, and puts it in place when it is whole. */
async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.part`;
  const written = await open(part, 'wx', 0o600);
  try {
    await written.writeFile(bytes);
    await written.sync();
    await written.close();
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
