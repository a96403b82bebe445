import { load } from './load.ts';
import { spread } from './spread.ts';

type Side = {
  port: number;
  request: (number: number) => string;
  /** What the first line of its answers begins with, where it is another one. */
  expected?: string;
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
  const measure = (side: Side, time: number) => load({ connections, expected, ...side, milliseconds: time });
  await measure(portal, 1000);
  await measure(floor, 1000);
  const pairs: { portal: number; floor: number }[] = [];
  for (let round = 0; round < rounds; round++)
    pairs.push({ floor: await measure(floor, milliseconds), portal: await measure(portal, milliseconds) });
  const of = (side: (pair: (typeof pairs)[number]) => number, digits: number) => spread(pairs.map(side), digits);
  const width = Math.max(8, against.length + 2);
  console.log(`${what} (${connections} connections, ${rounds} rounds of ${milliseconds / 1000} s)`);
  console.log(`  ${'portal'.padEnd(width)}${of((pair) => pair.portal, 0)}`);
  console.log(`  ${against.padEnd(width)}${of((pair) => pair.floor, 0)}`);
  console.log(`  ${'ratio'.padEnd(width)}${of((pair) => pair.portal / pair.floor, 2)}\n`);
}
