import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { eventCounts } from '#server/log/log.ts';

/** Why a request was answered by 503. */
type UnavailableReason = (typeof unavailableReasons)[number];
const unavailableReasons = ['store', 'mail-queue', 'work', 'checks', 'not-ready'] as const;

/** What is measured of this process, for `GET /metrics`. No label can name a person, a mailbox or a network. */
export type Metrics = {
  /** A request was answered. */
  answered(status: number): void;
  unavailable(reason: UnavailableReason): void;
  /** A transaction that several works shared became durable. @param ms from its begin */
  committed(ms: number): void;
  registry: Registry;
};

/**
 * Makes the metrics that the process itself knows; `watchPortal` adds what is read from the store and the disk.
 *
 * @param isProcess whether memory, processor, open files and the delay of the event loop are measured, too: once in a process
 */
export function createMetrics(isProcess = false): Metrics {
  const registry = new Registry();
  if (isProcess) collectDefaultMetrics({ register: registry });
  countEvents(registry);
  // Counted without labels: this is on the way of each page.
  const byClass = [0, 0, 0, 0, 0, 0];
  new Counter({
    name: 'portal_answers_total',
    help: 'Answers by the class of their HTTP status.',
    labelNames: ['class'],
    registers: [registry],
    collect() {
      this.reset();
      for (const digit of [2, 3, 4, 5]) this.inc({ class: `${digit}xx` }, byClass[digit]);
    },
  });
  const unavailable = new Counter({
    name: 'portal_unavailable_total',
    help: 'Answers of 503 by reason: the store is busy, too many mails wait, too much work was asked for, too many domains are asked, or /readyz says no.',
    labelNames: ['reason'],
    registers: [registry],
  });
  for (const reason of unavailableReasons) unavailable.inc({ reason }, 0);
  const commits = new Histogram({
    name: 'portal_commit_seconds',
    help: 'Seconds from the start of a transaction until it was durable.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  watchClock(registry);
  return {
    answered(status) {
      const digit = Math.floor(status / 100);
      byClass[digit] = (byClass[digit] ?? 0) + 1;
    },
    unavailable: (reason) => unavailable.inc({ reason }),
    committed: (ms) => commits.observe(ms / 1000),
    registry,
  };
}

function countEvents(registry: Registry): void {
  const about = { labelNames: ['event' as const], registers: [registry] };
  new Counter({
    ...about,
    name: 'portal_events_total',
    help: 'What the log says happened: see docs/operating.md.',
    collect() {
      this.reset();
      for (const [event, { times }] of eventCounts) this.inc({ event }, times);
    },
  });
  new Counter({
    ...about,
    name: 'portal_event_items_total',
    help: 'The sum of the field "count" in the lines of these events.',
    collect() {
      this.reset();
      for (const [event, { sum }] of eventCounts) if (sum > 0) this.inc({ event }, sum);
    },
  });
  new Gauge({
    ...about,
    name: 'portal_event_last_timestamp_seconds',
    help: 'When this process last logged the event.',
    collect() {
      this.reset();
      for (const [event, { lastAt }] of eventCounts) if (lastAt !== null) this.set({ event }, lastAt / 1000);
    },
  });
}

/** The clock of the machine is set; the other one only runs. What lies between them is by how much it was set since the start. */
function watchClock(registry: Registry): void {
  const between = () => Date.now() - performance.now();
  const atStart = between();
  new Gauge({
    name: 'portal_clock_leap_seconds',
    help: 'By how many seconds the clock of this machine was set ahead since the start; below 0 if it was set back.',
    registers: [registry],
    collect() {
      this.set((between() - atStart) / 1000);
    },
  });
}
