import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '#harness/startPortal.ts';
import { step } from '#run/build/steps.ts';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { openKeys } from '#server/keys/keys.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';

/**
 * How long the audit of a large log takes, and how much memory: node bench/audit.ts [CONFIRMATIONS]. Each twentieth signer is a
 * proven organisation, each hundredth withdraws, each second wants no name shown. Needs the printed site.
 */
const confirmations = Number(process.argv[2] ?? 100_000);
const secretKey = keyForTests(5);
const folder = mkdtempSync(join(tmpdir(), 'bench-audit-'));
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

const store = await openSqliteStore({
  file: join(folder, 'portal.sqlite'),
  sealer: openKeys({ dataDir: folder, secretKey }),
});
const began = Date.UTC(2026, 0, 1);
const details = {
  name: 'Signer',
  country: 'ES',
  role: null,
  website: null,
  updates: false,
  locale: 'en',
  letterVersion: '1',
  consentVersion: '1',
} as const;
let started = performance.now();
const countries = ['ES', 'KE', 'PE', 'JP', 'FR', 'EG'];
for (let made = 0; made < confirmations; ) {
  await store.transact(async (tx) => {
    for (const end = Math.min(made + 500, confirmations); made < end; made++) {
      const isOrganisation = made % 20 === 0;
      const save = {
        ...details,
        id: `signature-${made}`,
        letter: 'safeguards',
        spelling: `spelling-${made}`,
        certain: `certain-${made}`,
        mailbox: `mailbox-${made}`,
        email: `signer-${made}@example.org`,
        country: countries[made % 6] ?? 'ES',
        kind: isOrganisation ? ('organisation' as const) : ('person' as const),
        organisation: isOrganisation ? `Organisation ${made}` : null,
        ...(isOrganisation && { verification: { by: 'dns', at: began + made * 60_000 } as const }),
        display: made % 2 ? ('named' as const) : ('anonymous' as const),
        state: 'confirmed' as const,
        signedAt: began,
        confirmedAt: began + made * 60_000,
      };
      await tx.write({ save }, began);
      if (made % 100 === 99) await tx.write({ remove: save }, began + made * 60_000);
    }
  });
}
console.log(`${confirmations} confirmations written in ${seconds(started)} s`);
started = performance.now();
await sequenceAll(store.ledger);
console.log(`their entries ordered in ${seconds(started)} s`);
await store.close();

const portal = await startPortal({ dataDir: folder, env: { SECRET_KEY: secretKey.toString('base64') } });
try {
  const kept = join(folder, 'kept');
  console.log('\n— from the site');
  await step([process.execPath, 'run/audit.ts', portal.origin, '--figures', '--keep', kept]);
  console.log('\n— from the folder');
  process.exitCode = await step([process.execPath, 'run/audit.ts', kept, '--figures']);
} finally {
  await portal.kill();
  rmSync(folder, { recursive: true, force: true });
}
