/** A backup that is not to be put back, or was not written whole; the message says why in a sentence. */
export class BackupUnusable extends Error {
  override name = 'BackupUnusable';
}
