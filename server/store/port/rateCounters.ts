/** From `start` to before `end`, in milliseconds since 1970. */
export type Window = { start: number; end: number };

/** How often something happened in a window of time. */
export type RateCounters = {
  /** How often something was counted in the windows that began at `since` or later. A network has its keyed hash for a name. */
  counted(what: string, since: number): Promise<number>;
  /** Counts something once more, or `by` more times, in a window of time; the count is kept until the window's end. */
  count(what: string, window: Window, by?: number): Promise<void>;
};
