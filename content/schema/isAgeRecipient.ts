import { Encrypter } from 'age-encryption';

/** Whether a text is a public key of age, to which one can encrypt. */
export function isAgeRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}
