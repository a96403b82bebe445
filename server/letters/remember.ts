/**
 * Remembers what was read last of each name, until another edition of it is asked for; whoever asks meanwhile waits for the same
 * reading. One that failed is not remembered.
 */
export function remember<Value>(
  read: (name: string, edition: number) => Promise<Value>,
): (name: string, edition: number) => Promise<Value> {
  const known = new Map<string, { edition: number; value: Promise<Value> }>();
  return (name, edition) => {
    const last = known.get(name);
    if (last?.edition === edition) return last.value;
    const reading = { edition, value: read(name, edition) };
    known.set(name, reading);
    reading.value.catch(() => known.get(name) === reading && known.delete(name));
    return reading.value;
  };
}
