import type { ReactNode } from 'react';
import { Fact } from './Fact.tsx';

/** A short list of names and values, such as who, when and where. Rows without a value are left out. */
export function Facts({ rows }: { rows: [name: ReactNode, value: ReactNode][] }) {
  return (
    <dl className="facts">
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
