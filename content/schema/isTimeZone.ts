/** Whether it is the name of a time zone in the IANA database, such as "Europe/Brussels". Offsets such as "+02:00" are none: they know no summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
