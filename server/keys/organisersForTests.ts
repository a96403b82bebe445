import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { openKeys } from './keys.ts';

const identity = await generateIdentity();
const recipient = await identityToRecipient(identity);

/** The organisers as a test plays them: their public key, and what they do at home with the secret one. */
export const organisersForTests = {
  recipient,
  async read(sealed: string | undefined): Promise<string> {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return decrypter.decrypt(Buffer.from(sealed ?? '', 'base64'), 'text');
  },
};

/** The keys of a portal for tests whose organisers gave theirs. */
export const keysWithOrganisers = openKeys({
  dataDir: '',
  secretKey: keyForTests(1),
  organiserRecipient: recipient,
});
