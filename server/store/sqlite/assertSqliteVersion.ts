/** Older ones can lose committed rows when the write-ahead log is reset. */
const oldest = [3, 51, 3] as const;

/** Whatever can be asked for its version; a DatabaseSync. */
type Askable = { prepare(text: string): { get(): unknown } };

/** @throws Error when this SQLite is one that can lose data */
export function assertSqliteVersion(database: Askable): void {
  const { version } = database.prepare('select sqlite_version() as version').get() as { version: string };
  const parts = version.split('.').map(Number);
  const different = oldest.findIndex((part, index) => part !== parts[index]);
  if (different >= 0 && (parts[different] ?? 0) < (oldest[different] ?? 0))
    throw new Error(`SQLite ${version} can lose data; ${oldest.join('.')} or newer is needed`);
}
