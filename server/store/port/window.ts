/** From `start` to before `end`, in milliseconds since 1970. */
export type Window = { start: number; end: number };
