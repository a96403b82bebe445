import { part } from '#blanks/parts.ts';
import { blanksOf } from '#components/blanks.tsx';

const { set, Typed } = blanksOf('counts', 'letter', 'sent', 'confirm');

/** Who says why a letter stands where it does, in their own words and language. */
export const SaidOfState = () => (
  <p {...part('progress')} {...set({ lang: 'state.language', dir: 'state.direction' })}>
    <Typed name="state.by" />: <Typed name="state.reason" />
  </p>
);
