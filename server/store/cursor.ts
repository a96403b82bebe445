/** A place in the public list: just after this signature. */
export type Place = { confirmedAt: number; id: string };

export const writeCursor = ({ confirmedAt, id }: Place): string => Buffer.from(`${confirmedAt}.${id}`).toString('base64url');

/** @returns null for what `writeCursor` did not write */
export function readCursor(cursor: string | null | undefined): Place | null {
  const match = /^(?<at>\d{1,16})\.(?<id>[\w-]{1,64})$/.exec(Buffer.from(cursor ?? '', 'base64url').toString());
  return match?.groups?.at && match.groups.id ? { confirmedAt: Number(match.groups.at), id: match.groups.id } : null;
}
