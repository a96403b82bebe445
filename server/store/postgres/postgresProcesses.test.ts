import { afterAll, beforeAll } from 'vitest';
import { processesContract } from '#server/store/contract/processes.ts';
import { startPostgresForTests } from './postgresServerForTests.ts';

let server: Awaited<ReturnType<typeof startPostgresForTests>>;
beforeAll(async () => {
  server = await startPostgresForTests();
}, 90_000);
afterAll(() => server.stop());

processesContract('PostgreSQL database', { rounds: 3, signers: 600, crash: () => server.crash() }, async () => {
  const url = await server.emptyPlace();
  const all = (query: string) => server.query(query, url);
  return {
    place: { kind: 'postgres', url },
    remove: async () => {},
    inspect: async () => ({
      signatures: (await all('select mailbox from signatures')).map(({ mailbox = '' }) => mailbox),
      owed: (await all('select r.mailbox from outbox o join mail_record r on r.id = o.id')).map(
        ({ mailbox = '' }) => mailbox,
      ),
      faults: await all('select hash from tokens where not exists (select from signatures where id = signature)'),
    }),
  };
});
