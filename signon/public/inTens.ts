/** How a number is told that could tell of one person: by full tens, and not at all below ten. A step of it is never one person's. */
export type InTens = { atLeast: number; isFew: boolean };

/** @param count a whole number, not negative */
export const inTens = (count: number): InTens => ({ atLeast: count - (count % 10), isFew: count < 10 });
