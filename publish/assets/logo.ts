import { readFileSync } from 'node:fs';

/** The portal's logo for pictures and PDFs, as it is served: an envelope whose flap reads as a roof, with one lit window. */
export const logo = readFileSync('public/icon.svg', 'utf8');
