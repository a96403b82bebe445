import { weighedValues } from './weighedValues.ts';

/** The compressions that we have and a client takes. */
export type AcceptedEncodings = { br: boolean; gzip: boolean };

const none: AcceptedEncodings = { br: false, gzip: false };
/** Browsers send the same few headers again and again. */
const kept = new Map<string, AcceptedEncodings>();
const mostKept = 200;

/** Which compressions a client takes by its Accept-Encoding (RFC 9110, 12.5.3). Without the header none, which every client can read. */
export function acceptedEncodings(header: string | undefined): AcceptedEncodings {
  if (header === undefined) return none;
  const known = kept.get(header);
  if (known) return known;
  const weights = new Map(weighedValues(header).map(({ value, weight }) => [value, weight]));
  const takes = (coding: string) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
  const accepted = { br: takes('br'), gzip: takes('gzip') };
  if (kept.size >= mostKept) kept.clear();
  if (header.length < 200) kept.set(header, accepted);
  return accepted;
}
