import { fieldsOfError, log as writeLog } from '#server/log/log.ts';
import type { Ledger } from '#server/store/port/ledger.ts';

type Sequencer = {
  /** Something was just confirmed or removed: order it soon. */
  nudge(): void;
  /** Ends what it is at, and looks no more. */
  stop(): Promise<void>;
};

type SequencerOptions = {
  ledger: Pick<Ledger, 'waiting' | 'sequence'>;
  /** Takes the steps of the public count that are due, before each look: the log moves with them. */
  publishDue?: () => Promise<void>;
  /** Milliseconds from a nudge to the look. What comes in between shares a batch, in which the order tells nothing of time. */
  soonMs?: number;
  /** It looks at least so often: a process that wrote entries may have died before it ordered them. Milliseconds. */
  atLeastMs?: number;
  log?: typeof writeLog;
};

/** So many entries get their places in one transaction, so that signing does not wait long. */
const batch = 100;

/** Gives entries of the public log their places, within a minute after each full hour. One runs in each process; the store lets one at a time order a log. */
export function startSequencer({
  ledger,
  publishDue,
  soonMs = 1000,
  atLeastMs = 60_000,
  log = writeLog,
}: SequencerOptions): Sequencer {
  let timer: NodeJS.Timeout;
  let due = Number.POSITIVE_INFINITY;
  let looking: Promise<void> | null = null;
  let stopping = false;

  function lookIn(ms: number): void {
    const at = performance.now() + ms;
    if (stopping || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => {
      due = Number.POSITIVE_INFINITY;
      // One look at a time; who asks meanwhile is heard by the next.
      looking = (looking ?? Promise.resolve()).then(look);
    }, ms);
  }

  async function look(): Promise<void> {
    try {
      await publishDue?.();
      await sequenceAll(ledger, () => stopping);
      lookIn(atLeastMs);
    } catch (error) {
      log('ledger.sequence-failed', fieldsOfError(error));
      lookIn(soonMs * 5);
    }
  }

  lookIn(0);
  return {
    nudge: () => lookIn(soonMs),
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** Orders all that waits. @param isOver asked after each batch */
export async function sequenceAll(ledger: SequencerOptions['ledger'], isOver = () => false): Promise<void> {
  for (const letter of await ledger.waiting()) while (!isOver() && (await ledger.sequence(letter, batch)) > 0);
}
