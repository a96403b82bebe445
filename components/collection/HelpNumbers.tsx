import { telOf } from './telOf.ts';

/** Numbers that are dialled with one press, each with the word beside it. */
export const HelpNumbers = ({ numbers }: { numbers: readonly { number: string; label: string | undefined }[] }) =>
  numbers.map(({ number, label }) => (
    <p key={number} className="number">
      <a href={telOf(number)}>
        <bdi dir="ltr">{number}</bdi>
      </a>
      {label && ` (${label})`}
    </p>
  ));
