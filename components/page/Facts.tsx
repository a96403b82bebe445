import type { ReactNode } from 'react';
import { part } from '#blanks/parts.ts';
import { Fact } from './Fact.tsx';

type Props = {
  rows: [name: ReactNode, value: ReactNode][];
  /** Whether it stands beside the title on a wide screen; for short values only. */
  isBeside?: boolean;
};

/** A short list of names and values, such as who, when and where. Rows without a value are left out. */
export function Facts({ rows, isBeside = false }: Props) {
  return (
    <dl className={isBeside ? 'facts margin' : 'facts'} {...part('facts')}>
      {rows
        .filter(([, value]) => value)
        .map(([name, value], index) => (
          <Fact key={String(index)} name={name}>
            {value}
          </Fact>
        ))}
    </dl>
  );
}
