import { Encrypter } from 'age-encryption';

/** Encrypts a text so that only the organisers can read it. */
export type OrganisersKey = { recipient: string; seal(text: string): Promise<string> };

/**
 * The public key of the organisers, for texts that this server must not be able to read again. They read them with their
 * own key and any tool for the age format (age-encryption.org/v1).
 *
 * @param recipient `age1…`
 * @throws Error when it is none; the message does not repeat it, for it might be a secret key that was mistaken for it
 */
export function organisersKey(recipient: string): OrganisersKey {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new Error('not a recipient of age');
  }
  return { recipient, seal: async (text) => Buffer.from(await encrypter.encrypt(text)).toString('base64') };
}
