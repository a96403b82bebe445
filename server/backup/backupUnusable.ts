/** A backup that is not to be put back, or was not written whole; the message says why in a sentence. */
export class BackupUnusable extends Error {
  override name = 'BackupUnusable';
}

/** For a file that is no backup of ours. */
export const notOurs = () => new BackupUnusable('it holds no database of this portal');

/** For a backup that the key which is here does not open. */
export const ofAnotherKey = () =>
  new BackupUnusable(
    'it was written under another key: give the secret.key or the SECRET_KEY of the portal that it was made of',
  );
