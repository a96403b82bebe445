import { afterAll, beforeAll } from 'vitest';
import { storeContract } from './contract.ts';
import { openPostgresForTests } from './postgresForTests.ts';
import { startPostgresForTests } from './postgresServerForTests.ts';

let server: Awaited<ReturnType<typeof startPostgresForTests>>;
beforeAll(async () => {
  server = await startPostgresForTests();
}, 90_000);
afterAll(() => server.stop());

storeContract('PostgreSQL', async () => openPostgresForTests(await server.emptyPlace()));
