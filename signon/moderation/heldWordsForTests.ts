/** Of a portal that keeps no list. */
export const noWords = (): boolean => false;
