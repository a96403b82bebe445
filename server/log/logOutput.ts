import { writeSync } from 'node:fs';

/** Bytes that wait for a reader who is slow, at most. */
const most = 1_000_000;
const tryAgainIn = 100;

/** Node makes standard output a pipe that nobody waits for as soon as it is looked at. */
const toStandardOutput = (bytes: Buffer): number => {
  void process.stdout;
  return writeSync(1, bytes);
};

const later = (run: () => void) => void setTimeout(run, tryAgainIn).unref();

/**
 * Where the lines of the log go so that a server lives without it: a reader who is gone, a full disk or a terminal that was
 * closed costs lines and nothing else. How many is the first thing that is written once it goes again.
 *
 * @param told.lose is called with how many lines were lost just now
 * @param told.tellOf the line that says how many were lost
 * @returns a function that writes a line at once, or keeps it for a moment when the reader is slow; it never throws and never waits
 */
export function logOutput(
  told: { lose(lines: number): void; tellOf(lost: number): string },
  send = toStandardOutput,
  after = later,
): (line: string) => void {
  /** A line, or what tells how many were lost before it. */
  let waiting: { bytes: Buffer; tells?: number }[] = [];
  let size = 0;
  let untold = 0;
  let isTorn = false;
  let isPlanned = false;

  function add(text: string, tells?: number): void {
    const bytes = Buffer.from(text);
    waiting.push({ bytes, ...(tells && { tells }) });
    size += bytes.length;
  }

  function lose(): void {
    for (const { tells } of waiting) untold += tells ?? 1;
    told.lose(waiting.filter(({ tells }) => !tells).length);
    [waiting, size] = [[], 0];
  }

  function flush(): void {
    try {
      for (let [item] = waiting; item; [item] = waiting) {
        const sent = send(item.bytes);
        size -= sent;
        isTorn = sent < item.bytes.length;
        if (isTorn) item.bytes = item.bytes.subarray(sent);
        else waiting.shift();
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || size > most) lose();
      if (isPlanned || waiting.length === 0) return;
      isPlanned = true;
      after(() => {
        isPlanned = false;
        flush();
      });
    }
  }

  return (line) => {
    if (untold > 0 && waiting.length === 0) {
      // Half a line may stand before it.
      add(`${isTorn ? '\n' : ''}${told.tellOf(untold)}`, untold);
      untold = 0;
    }
    add(line);
    flush();
  };
}
