import type { Store } from '#server/store/port.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';

/** Keeps a signature that is listed, with a mail. @returns its id, and all that a thief of the database must not read */
export async function keepPrivateForTests(store: Store): Promise<{ id: string; hidden: string[] }> {
  const save = signatureForTests({
    ...{ name: 'Wanjiku Private', email: 'wanjiku@private.example', kind: 'organisation' },
    ...{ organisation: 'Secret Shelter', role: 'Night warden', website: 'https://shelter.example/' },
    ...{ state: 'confirmed', confirmedAt: 5 },
  });
  const owe = owedForTests(save, 1, { secret: 'the-secret-link' });
  await store.transact((tx) => tx.write({ save, addToken: tokenForTests(save), owe }, 1));
  const ofTheSigner = ['Wanjiku', 'private.example', 'Secret Shelter', 'Night warden', 'shelter.example'];
  return { id: save.id, hidden: [...ofTheSigner, 'the-secret-link'] };
}
