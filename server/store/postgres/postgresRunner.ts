import type { CompiledQuery, QueryResult } from 'kysely';
import type { QueryResult as PostgresResult } from 'pg';
import type { Runner } from '#server/store/statements/statement.ts';

/** What sends a query: a client, or a pool of them. */
export type Sender = { query(query: { name: string; text: string; values: unknown[] }): Promise<PostgresResult> };

const names = new Map<string, string>();
/** The name under which the server keeps a compiled statement; there are as many as in statements.ts. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * Runs compiled statements on whatever `sender` says is in use now; the server plans each only once. Those that are begun
 * without waiting for each other go to the server together when the client can do that, and are run there in this order.
 */
export const postgresRunner = (sender: () => Sender): Runner => ({
  async executeQuery<Row>({ sql, parameters }: CompiledQuery<Row>): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await sender().query({ name: nameOf(sql), text: sql, values: [...parameters] });
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  },
});
