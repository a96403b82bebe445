import { sql } from 'kysely';
import type { Database } from '#server/store/schema.ts';

/**
 * A deleted row stays in PostgreSQL's files until its place is given free. This gives it free after somebody's rows were
 * deleted, whatever autovacuum thinks of so few rows.
 */
export function tidyPostgres(db: Database) {
  let erasing = false;
  return {
    erased: () => {
      erasing = true;
    },
    async run(): Promise<void> {
      if (!erasing) return;
      erasing = false;
      await sql`vacuum signatures, tokens, outbox, mail_record, code_tries`.execute(db);
    },
  };
}
