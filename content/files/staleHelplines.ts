/** After so many days a number must be looked up again. */
const helplineDays = 180;

type Places = {
  advice?: Readonly<Record<string, { verified: string }>>;
  places: readonly {
    code: string;
    emergency?: { verified: string } | undefined;
    entries: readonly { id: string; organisation: string; verified: string }[];
  }[];
};

/**
 * A sentence for each helpline, each emergency number and each piece of advice that was verified too long ago: a number that no longer answers can do harm.
 *
 * @param today a day, such as "2026-11-22"
 */
export function staleHelplines({ advice = {}, places }: Places, today: string): string[] {
  const advised = Object.entries(advice).map(([name, { verified }]) => ({
    id: name,
    organisation: 'advice',
    verified,
  }));
  return [{ code: 'INT', emergency: undefined, entries: advised }, ...places].flatMap(
    ({ code, emergency, entries }) => {
      const listed = entries.map(({ id, organisation, verified }) => ({ name: `${id} (${organisation})`, verified }));
      return [...(emergency ? [{ name: 'emergency', ...emergency }] : []), ...listed].flatMap(({ name, verified }) => {
        const days = (Date.parse(today) - Date.parse(verified)) / 86_400_000;
        return days > helplineDays ? [`${code} ${name} was verified ${days} days ago, on ${verified}`] : [];
      });
    },
  );
}
