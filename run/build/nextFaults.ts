/**
 * What `next build` says when it stops, as one line for each fault: the page or the file, and what is wrong.
 *
 * @param said all that it printed, without colours
 */
export function nextFaults(said: string): string[] {
  const printing = /^Error occurred prerendering page "([^"]+)".*\n+(?:Error: )?(.*)/gm;
  const compiling = /^\.\/(\S+:\d+):\d+\n+(.*)/gm;
  const faults = [
    ...[...said.matchAll(printing)].map(([, page, message]) => `${page} cannot be printed: ${message}`),
    ...[...said.matchAll(compiling)].map(([, place, message]) => `${place}: ${message}`),
  ];
  const [error = 'next build stopped'] = /^.*\berror\b.*$/im.exec(said) ?? [];
  return faults.length > 0 ? [...new Set(faults)] : [`The pages cannot be printed: ${error.trim()}`];
}
