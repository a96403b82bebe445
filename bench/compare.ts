import { existsSync, readFileSync } from 'node:fs';
import { load } from './load.ts';
import { spread } from './quantile.ts';

type Side = {
  port: number;
  request: (number: number) => string;
  /** What the first line of its answers begins with, where it is another one. */
  expected?: string;
  /** The process that answers, where the processor's time is told, too. */
  pid?: number | undefined;
};
type Comparison = {
  what: string;
  connections: number;
  expected: string;
  portal: Side;
  /** What it is measured against. */
  floor: Side;
  /** What that is called. */
  against?: string;
  rounds?: number;
  milliseconds?: number;
};

/** Measures portal and floor in turn, after a warm-up of each, and prints both and the ratio pair by pair. */
export async function compare({
  what,
  connections,
  expected,
  portal,
  floor,
  against = 'floor',
  rounds = 7,
  milliseconds = 2000,
}: Comparison): Promise<void> {
  const run = (side: Side, time: number) => load({ connections, expected, ...side, milliseconds: time });
  const costs = { portal: { ms: 0, answers: 0 }, floor: { ms: 0, answers: 0 } };
  const measure = async (side: Side, cost: { ms: number; answers: number }) => {
    const [before, started] = [processorTime(side.pid), performance.now()];
    const rate = await run(side, milliseconds);
    cost.ms += processorTime(side.pid) - before;
    cost.answers += (rate * (performance.now() - started)) / 1000;
    return rate;
  };
  await run(portal, 1000);
  await run(floor, 1000);
  const pairs: { portal: number; floor: number }[] = [];
  for (let round = 0; round < rounds; round++)
    pairs.push({ floor: await measure(floor, costs.floor), portal: await measure(portal, costs.portal) });
  const of = (side: (pair: (typeof pairs)[number]) => number, digits: number) => spread(pairs.map(side), digits);
  const width = Math.max(8, against.length + 2);
  console.log(`${what} (${connections} connections, ${rounds} rounds of ${milliseconds / 1000} s)`);
  console.log(`  ${'portal'.padEnd(width)}${of((pair) => pair.portal, 0)}`);
  console.log(`  ${against.padEnd(width)}${of((pair) => pair.floor, 0)}`);
  console.log(`  ${'ratio'.padEnd(width)}${of((pair) => pair.portal / pair.floor, 2)}`);
  const [own, other] = [costs.portal, costs.floor].map(({ ms, answers }) => (ms * 1000) / answers) as [number, number];
  if (own > 0)
    console.log(
      `  µs of the processor an answer: portal ${own.toFixed(1)}, ${against} ${other.toFixed(1)}, ratio ${(other / own).toFixed(2)}`,
    );
  console.log();
}

/** How long a process has kept processors busy, in milliseconds, by what Linux tells of it; elsewhere not a number. */
function processorTime(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // Behind the name of the program: its state is the third field, its own and the system's time for it the 14th and 15th, in hundredths.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
