import { serialize } from './serialize.ts';

/** Data for machines. It never runs, and React writes the text of a script as it is. */
export const JsonLd = ({ data }: { data: object }) => <script type="application/ld+json">{serialize(data)}</script>;
