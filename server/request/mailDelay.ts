const minute = 60_000;
/** No mail is announced to be later than this. Minutes. */
const longest = 7 * 24 * 60;

/** A time in whole minutes, never shorter than it is. */
export const minutesOf = (milliseconds: number): number => Math.ceil(milliseconds / minute);

/** What the address of the page after signing says when the mail is delayed. */
export const writeMailDelay = (milliseconds: number): { late?: string } =>
  milliseconds > 0 ? { late: String(minutesOf(milliseconds)) } : {};

/** The minutes that such an address names; 0 for none, and for what we would not have written. */
export function readMailDelay(query: URLSearchParams): number {
  const text = query.get('late') ?? '';
  const minutes = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
  return minutes <= longest ? minutes : 0;
}
