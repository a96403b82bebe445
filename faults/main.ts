import { resolve } from 'node:path';
import { faults } from './faults.ts';

/**
 * Does harm to the real server and looks what is left: npm run faults -- [WORD …]. Each fault whose kind or name holds one
 * of the words; all when there is none. Ends with 1 when an invariant does not hold. The site must be built.
 */
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled');
// What was started ends with us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const words = process.argv.slice(2);
const chosen = faults.filter(
  ({ kind, name }) => words.length === 0 || words.some((word) => `${kind}: ${name}`.includes(word)),
);
const table: object[] = [];
let isWell = chosen.length > 0;
for (const { kind, name, needs, run } of chosen) {
  console.log(`— ${kind}: ${name}`);
  try {
    const outcome = await run();
    if (!outcome) {
      console.log(`  this machine cannot do it: it needs ${needs}`);
      continue;
    }
    const { broken, recoveredMs, note = '', rounds, ...numbers } = outcome;
    if (rounds) console.table(rounds);
    for (const one of broken) console.log(`  ${one}`);
    if (broken.length > 0) isWell = false;
    table.push({ fault: `${kind}: ${name}`, ...numbers, 'back after ms': recoveredMs, broken: broken.length, note });
  } catch (error) {
    console.log(`  ${error instanceof Error ? error.message : error}`);
    isWell = false;
  }
}
console.table(table);
process.exit(isWell ? 0 : 1);
