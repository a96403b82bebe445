/** For so many days after its last change a text is told of as new. */
const daysNew = 60;

/** No more of them stand on the first page. */
const most = 3;

/**
 * The texts that are new or changed on a day, newest first; none when nothing is.
 *
 * @param today a day, such as "2026-11-22"
 */
export function newTexts<Of extends { updated: string }>(texts: readonly Of[], today: string): Of[] {
  const age = ({ updated }: Of) => (Date.parse(today) - Date.parse(updated)) / 86_400_000;
  return texts
    .filter((text) => age(text) <= daysNew)
    .sort((a, b) => age(a) - age(b))
    .slice(0, most);
}
