import { load } from './load.ts';
import { spread } from './spread.ts';

type Side = { port: number; request: (number: number) => string };
type Comparison = {
  what: string;
  connections: number;
  expected: string;
  portal: Side;
  floor: Side;
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
  rounds = 7,
  milliseconds = 2000,
}: Comparison): Promise<void> {
  const measure = (side: Side, time: number) => load({ ...side, connections, expected, milliseconds: time });
  await measure(portal, 1000);
  await measure(floor, 1000);
  const pairs: { portal: number; floor: number }[] = [];
  for (let round = 0; round < rounds; round++)
    pairs.push({ floor: await measure(floor, milliseconds), portal: await measure(portal, milliseconds) });
  console.log(`${what} (${connections} connections, ${rounds} rounds of ${milliseconds / 1000} s)`);
  console.log(
    `  portal  ${spread(
      pairs.map((pair) => pair.portal),
      0,
    )}`,
  );
  console.log(
    `  floor   ${spread(
      pairs.map((pair) => pair.floor),
      0,
    )}`,
  );
  console.log(
    `  ratio   ${spread(
      pairs.map((pair) => pair.portal / pair.floor),
      2,
    )}\n`,
  );
}
