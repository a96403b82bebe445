import { operatorFrom } from '#blanks/operator.ts';
import { publish } from './publish.ts';

/** Where to; without it, the site that is served. */
const [to = 'site'] = process.argv.slice(2);
const faults = await publish({
  from: 'out',
  publicFiles: 'public',
  to,
  origin: process.env.ORIGIN ?? `http://localhost:${process.env.PORT ?? 3000}`,
  operator: operatorFrom(process.env),
});
for (const fault of faults) console.error(`publish: ${fault}`);
if (faults.length > 0) process.exit(1);
