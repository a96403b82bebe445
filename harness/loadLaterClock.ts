/** Loaded before a program: its clock runs DAYS_LATER days ahead. */
const ahead = Number(process.env.DAYS_LATER) * 86_400_000;
const Real = Date;

class LaterDate extends Real {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(LaterDate.now());
    else super(...(given as [number]));
  }
  static override now(): number {
    return Real.now() + ahead;
  }
}

globalThis.Date = LaterDate as DateConstructor;
