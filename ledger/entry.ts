/**
 * What one line of a letter's public log says. It holds no personal data: the time is an hour, and the commitment is a
 * hash over a random value that only the signer's own row keeps, so that nothing leads back once that row is gone.
 */
export type Entry = SignatureEntry | StateEntry;
type SignatureEntry = Confirmed | Removed;
export type Kind = 'person' | 'organisation';
/** @property hour the beginning of an hour, in milliseconds since 1970 */
type Confirmed = { type: 'confirmed'; hour: number; kind: Kind; commitment: string };
/** @property removes the index of the confirmation that no longer counts */
type Removed = { type: 'removed'; hour: number; kind: Kind; removes: number; reason: string };

/** @property statement the hash over the milestone that led to the state; see statement.ts */
type StateEntry = { type: 'state'; hour: number; state: string; statement: string };

const hourLength = 3_600_000;

/** The beginning of the hour of a time. */
export const hourOf = (time: number): number => time - (time % hourLength);

/** The hour as it is written: 2026-11-22T12:00:00Z. */
export const writeHour = (hour: number): string => `${new Date(hour).toISOString().slice(0, 19)}Z`;

/** The one way in which an entry is written; these bytes are its leaf in the tree. */
export function writeEntry(entry: Entry): string {
  const { type } = entry;
  const when = { v: 1, type, hour: writeHour(hourOf(entry.hour)) };
  if (type === 'state') return JSON.stringify({ ...when, state: entry.state, statement: entry.statement });
  const common = { ...when, kind: entry.kind };
  return JSON.stringify(
    type === 'confirmed'
      ? { ...common, commitment: entry.commitment }
      : { ...common, removes: entry.removes, reason: entry.reason },
  );
}

const formOfState =
  /^\{"v":1,"type":"state","hour":"(?<hour>\d{4}-\d\d-\d\dT\d\d:00:00Z)","state":"(?<state>[a-z]{1,20})","statement":"(?<statement>[0-9a-f]{64})"\}$/;
const form =
  /^\{"v":1,"type":"(?:confirmed|removed)","hour":"(?<hour>\d{4}-\d\d-\d\dT\d\d:00:00Z)","kind":"(?<kind>person|organisation)",(?:"commitment":"(?<commitment>[0-9a-f]{64})"|"removes":(?<removes>0|[1-9]\d{0,14}),"reason":"(?<reason>[a-z][a-z-]{0,39})")\}$/;

/** @returns null for whatever `writeEntry` would not have written, byte for byte */
export function readEntry(line: string): Entry | null {
  const {
    hour: written = '',
    kind,
    commitment,
    removes,
    reason,
    state,
    statement,
  } = (form.exec(line) ?? formOfState.exec(line))?.groups ?? {};
  const hour = Date.parse(written);
  if (Number.isNaN(hour)) return null;
  const entry: Entry =
    state !== undefined
      ? { type: 'state', hour, state, statement: statement ?? '' }
      : commitment !== undefined
        ? { type: 'confirmed', hour, kind: kind as Kind, commitment }
        : { type: 'removed', hour, kind: kind as Kind, removes: Number(removes), reason: reason ?? '' };
  return writeEntry(entry) === line ? entry : null;
}
