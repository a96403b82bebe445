/** Not in TypeScript's own library yet (ECMA-402, Intl Locale Info). */
type WithTimeZones = Intl.Locale & { getTimeZones: () => string[] | undefined };

/** The time zones of a country, such as "Europe/Berlin" for DE; none for what is no country. */
export const timeZonesOf = (code: string): readonly string[] =>
  /^[A-Z]{2}$/.test(code) ? ((new Intl.Locale(`und-${code}`) as WithTimeZones).getTimeZones() ?? []) : [];
