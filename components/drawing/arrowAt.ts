/** An arrow from below, whose point is at a place. */
export const arrowAt = (x: number, y: number) => `m${x} ${y} 7 9h-14Z`;
