import type { ReactNode } from 'react';

/** A table of one number for each of its rows, under a heading that names it. */
export const GrowthTable = ({ id, heading, children }: { id: string; heading: string; children: ReactNode }) => (
  <>
    <h2 id={id}>{heading}</h2>
    <table aria-labelledby={id}>
      <tbody>{children}</tbody>
    </table>
  </>
);

/** One of its rows: what the number is of, and the number. */
export const GrowthRow = ({ number, children }: { number: ReactNode; children: ReactNode }) => (
  <tr>
    <th scope="row">{children}</th>
    <td>{number}</td>
  </tr>
);
