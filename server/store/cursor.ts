/** A place in the public list: just after this signature. It tells its hour and no more of its time. */
export type Place = { hour: number; key: string };

export const writeCursor = ({ hour, key }: Place): string => Buffer.from(`${hour}.${key}`).toString('base64url');

/** @returns null for what `writeCursor` did not write */
export function readCursor(cursor: string | null | undefined): Place | null {
  const match = /^(?<hour>\d{1,16})\.(?<key>[0-9a-f]{1,64})$/.exec(Buffer.from(cursor ?? '', 'base64url').toString());
  return match?.groups?.hour && match.groups.key ? { hour: Number(match.groups.hour), key: match.groups.key } : null;
}
