/** Whatever can be asked: a client, or a pool of them. */
type Askable = {
  query(text: string, values: unknown[]): Promise<{ rows: { name: string; setting: string | null }[] }>;
};

const needed = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * Makes sure that what this server calls committed survives a power cut.
 *
 * @throws Error that names the setting; an engine that has no such setting is taken at its word
 */
export async function assertDurable(database: Askable): Promise<void> {
  const { rows } = await database.query(
    'select name, current_setting(name, true) as setting from unnest($1::text[]) as name',
    [needed],
  );
  const off = rows.find(({ setting }) => setting === 'off');
  if (off)
    throw new Error(
      `PostgreSQL runs with ${off.name} = off and could lose signatures that were acknowledged: set it to on`,
    );
}
