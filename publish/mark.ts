import { readFileSync } from 'node:fs';

/** The portal's mark for pictures and paper, as it is served: an envelope whose flap reads as a roof, with one lit window. */
export const mark = readFileSync('public/icon.svg', 'utf8');
