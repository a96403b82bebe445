import { DatabaseSync } from 'node:sqlite';
import { processesContract } from '#server/store/contract/processes.ts';
import { openSqliteForTests } from './sqliteForTests.ts';

processesContract('SQLite file', { rounds: 6, signers: 1500 }, async () => {
  const { file, remove } = await openSqliteForTests();
  return {
    place: { kind: 'sqlite', file },
    remove,
    async inspect() {
      const database = new DatabaseSync(file);
      const all = (query: string) => database.prepare(query).all() as Record<string, string>[];
      const found = {
        signatures: all('select mailbox from signatures').map(({ mailbox = '' }) => mailbox),
        owed: all('select r.mailbox from outbox o join mail_record r on r.id = o.id').map(
          ({ mailbox = '' }) => mailbox,
        ),
        faults: [
          ...all("select * from pragma_integrity_check where integrity_check <> 'ok'"),
          ...all('pragma foreign_key_check'),
        ],
      };
      database.close();
      return found;
    },
  };
});
