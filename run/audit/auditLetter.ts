import { setTimeout as delay } from 'node:timers/promises';
import { readSignedHead, type SignedHead } from '#ledger/head.ts';
import { LogAudit, type Sums } from '#ledger/logAudit.ts';
import { sha256 } from '#server/keys/sha256.ts';
import { compareCounts, type Told } from './auditCounts.ts';
import { compareHead, problemsOfHead } from './auditHead.ts';
import { readList } from './auditList.ts';
import type { AuditSource } from './auditSource.ts';
import { compareStates } from './auditStates.ts';
import { LogIsShort, logReader } from './logReader.ts';

export type AuditOptions = {
  source: AuditSource;
  letter: string;
  /** A head that was saved earlier: the log must begin with what it signs, under the same key. */
  earlier?: SignedHead;
  /** The public key that must have signed, in base64. */
  key?: string;
  /** How long a live site may take until all its numbers say the same, in milliseconds. */
  patienceMs?: number;
  now?: () => number;
};

/** `problems` name each mismatch in a sentence; none: the count is what the log says. */
type Verdict = { problems: string[]; sums: Sums; head: SignedHead };

/** What was told of the counts between two heads. */
type Look = Told & { before: SignedHead; after: SignedHead };

/** A live head older than this was kept back. Milliseconds. */
const oldestHead = 10 * 60_000;

/**
 * Works out a letter's count from its public log alone and compares it with all that is said of it.
 *
 * @throws Error when a file cannot be read
 */
export async function auditLetter({
  source,
  letter,
  earlier,
  key,
  patienceMs = 8000,
  now = Date.now,
}: AuditOptions): Promise<Verdict> {
  const problems: string[] = [];
  const audit = new LogAudit(sha256);
  const readTo = logReader(source, audit);

  const readJson = async (name: string, path: string) => {
    const text = await source.read(name, path);
    source.keep(name, text);
    return JSON.parse(text);
  };
  const readHead = async (name: string): Promise<SignedHead> => {
    const signed = readSignedHead(await readJson(name, '/log/head'));
    if (!signed) throw new Error(`${name} is no signed head`);
    problems.push(...problemsOfHead(signed, letter, key ?? earlier?.key));
    return signed;
  };
  const look = async (pauseMs: number): Promise<Look> => {
    const before = await readHead('head-before.json');
    await delay(pauseMs);
    const { asOf: began } = await readJson('counts.json', '');
    const { countries } = await readJson('countries.json', '/history');
    const hour = { signatures: countries?.signatures, asOf: countries?.asOf };
    const list = await readList(source);
    const { count, organisations, asOf } = await readJson('counts.json', '');
    await delay(pauseMs);
    return {
      before,
      isSettled: began === asOf,
      counts: { signatures: count, organisations, asOf },
      hour,
      list,
      after: await readHead('head.json'),
    };
  };
  /** Reads on from one head to the next, and compares what was told between them. */
  const compareLook = async (seen: Look): Promise<string[]> => {
    if (seen.before.head.size < audit.size || seen.after.head.size < seen.before.head.size)
      return ['The log became shorter while it was read.'];
    const first = await readTo(seen.before.head.size);
    problems.push(...compareHead(first, seen.before, 'The head before'));
    const last = await readTo(seen.after.head.size);
    problems.push(...compareHead(last, seen.after, 'The head'));
    return compareCounts(seen, first, last);
  };

  const history = await readJson('history.json', '/history');
  let seen = await look(0);
  try {
    const most = seen.before.head.size;
    const compareHistory = () =>
      JSON.stringify(audit.history.hours()) === JSON.stringify(history.hours)
        ? []
        : ['The history is not what the lines say.'];
    const marks: [size: number, check: (sums: Sums) => string[]][] = [[history.size, compareHistory]];
    if (earlier) marks.push([earlier.head.size, (sums) => compareHead(sums, earlier, 'The earlier head')]);
    if (earlier && earlier.head.size > most)
      problems.push('The log is shorter than when the earlier head was signed: it was rolled back.');
    if (!(history.size <= most)) problems.push('The history knows more lines than the log has.');
    for (const [size, check] of marks.filter(([size]) => size <= most).sort(([one], [other]) => one - other))
      problems.push(...check(await readTo(size)));

    let mismatches = await compareLook(seen);
    if (mismatches.length > 0 && source.isLive) {
      // Somebody signed just then, or a cache was seconds behind: once more, with time for all to settle.
      seen = await look(patienceMs);
      mismatches = await compareLook(seen);
    }
    problems.push(...mismatches);
  } catch (error) {
    if (!(error instanceof LogIsShort)) throw error;
    problems.push(error.message);
  }
  // Read last: each line of the log is of something that was told before.
  const { milestones } = await readJson('milestones.json', '/milestones');
  problems.push(...compareStates(audit.states, letter, milestones, seen.after.head.at));
  const repeated = audit.repeated();
  if (repeated > 0) problems.push(`${repeated} commitments stand in the log twice.`);
  const { at } = seen.after.head;
  if (source.isLive && !(Math.abs(now() - Date.parse(at)) <= oldestHead))
    problems.push(`The head was signed at ${at}: it is kept back.`);
  return { problems: [...new Set([...audit.problems, ...problems])], sums: audit.sums(), head: seen.after };
}
