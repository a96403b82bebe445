/**
 * Ends with 0 when node_modules holds what package-lock.json names, so that `npm ci` need not take it away and fetch it anew,
 * and with 1 otherwise. What is for other platforms may lack, and without --dev what only tests need.
 */
const lockIn = (path) => require(`${__dirname}/../${path}`).packages;

function isInstalled() {
  const { '': _, ...locked } = lockIn('package-lock.json');
  const there = lockIn('node_modules/.package-lock.json');
  const mayLack = (entry) => entry.optional || (entry.dev && !process.argv.includes('--dev'));
  return (
    Object.keys(there).every((path) => path in locked) &&
    Object.entries(locked).every(([path, entry]) =>
      there[path] ? there[path].integrity === entry.integrity && there[path].version === entry.version : mayLack(entry),
    )
  );
}

try {
  process.exitCode = isInstalled() ? 0 : 1;
} catch {
  process.exitCode = 1;
}
