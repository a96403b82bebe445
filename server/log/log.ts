import { events, type LogEvent } from './events.ts';

export type { LogEvent };

/**
 * What a log line may say, and the form each value must have. None of them can hold an address, a name, a link, a
 * token or an IP; whoever adds one keeps it so.
 */
const allowed = {
  /** The random id of a row. */
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  letter: /^[a-z0-9-]{1,60}$/,
  locale: /^[a-zA-Z-]{2,20}$/,
  template: /^[a-z-]{1,30}$/,
  outcome: /^[a-z-]{1,40}$/,
  /** The name of a route, never its URL. */
  route: /^[a-z][a-zA-Z-]{0,40}$/,
  method: /^[A-Z]{3,7}$/,
  /** A reply code of SMTP, or the code of an error. */
  code: /^(\d{3}( \d\.\d{1,3}\.\d{1,3})?|[A-Z][A-Z0-9_]{1,40})$/,
  /** The class of an error; its message may quote anything, so it is not kept. */
  error: /^[A-Z][A-Za-z]{1,40}$/,
  /** Where it was thrown: a file of ours and a line. */
  at: /^[a-zA-Z][\w./[\]-]{1,80}:\d{1,6}$/,
  signal: /^SIG[A-Z0-9]{1,10}$/,
} as const;
const numbers = ['status', 'count', 'attempts', 'ms', 'bytes', 'port'] as const;

/** What takes an event: `log`, or what stands in for it. */
export type Log = (event: LogEvent, fields: LogFields) => void;

export type LogFields = { [F in keyof typeof allowed]?: string } & { [F in (typeof numbers)[number]]?: number };

/** How often each event was logged by this process, the sum of its `count`, and when last (milliseconds since 1970). */
export const eventCounts = new Map<LogEvent, { times: number; sum: number; lastAt: number | null }>(
  events.map((event) => [event, { times: 0, sum: 0, lastAt: null }]),
);

/** Counts an event. What is logged is counted already; by itself it is called for what the log cannot say. */
export function countEvent(event: LogEvent, { count }: LogFields = {}): void {
  const counted = eventCounts.get(event);
  if (!counted) return;
  counted.times += 1;
  counted.sum += Number.isFinite(count) ? Number(count) : 0;
  counted.lastAt = Date.now();
}

/** A command writes to its standard output as it is. */
let output = (line: string): unknown => process.stdout.write(line);

/** From now on lines go there. */
export const sendLogTo = (write: (line: string) => unknown): void => {
  output = write;
};

/** Who counts and writes what is logged here, when this thread does not. */
let passOn: Log | null = null;

/** From now on events are passed on to the thread that counts and writes them. */
export const passLogTo = (pass: Log): void => {
  passOn = pass;
};

/** The line that the log says of an event, with its end. */
export function lineOf(event: LogEvent, fields: LogFields = {}): string {
  const line: Record<string, unknown> = { time: new Date().toISOString(), event };
  for (const [field, form] of Object.entries(allowed)) {
    const value = fields[field as keyof LogFields];
    if (value !== undefined) line[field] = typeof value === 'string' && form.test(value) ? value : 'withheld';
  }
  for (const field of numbers) if (Number.isFinite(fields[field])) line[field] = fields[field];
  return `${JSON.stringify(line)}\n`;
}

/**
 * Counts an event, and writes it as one JSON line to standard output. What is logged is counted, whether or not
 * somebody reads the log: this is the one place for both.
 *
 * @param event what happened
 * @param fields only those of `LogFields`; others are left out, and a value that does not have its form reads `withheld`
 */
export function log(event: LogEvent, fields: LogFields = {}, write = output): void {
  if (passOn) {
    passOn(event, fields);
    return;
  }
  countEvent(event, fields);
  write(lineOf(event, fields));
}

/** What a log may say of a thrown thing: its class, its code and where in our files it was thrown; not its message. */
export function fieldsOfError(thrown: unknown): Pick<LogFields, 'error' | 'code' | 'at'> {
  if (!(thrown instanceof Error)) return { error: 'NotAnError' };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? { code: thrown.code } : {};
  const place =
    /(?:file:\/\/)?\/(?!.*node_modules)[^\s()]*?\/((?:server|signon|blanks|ledger)\/[^\s():]+:\d+):\d+/.exec(
      framesOf(thrown),
    )?.[1];
  return { error: thrown.name, ...code, ...(place ? { at: place } : {}) };
}

/** The stack behind the message, which may quote anything; nothing when it cannot be told where that ends. */
function framesOf({ stack = '', message }: Error): string {
  const start = stack.indexOf(message);
  return start < 0 ? '' : stack.slice(start + message.length, start + message.length + 4000);
}
