import { createHash } from 'node:crypto';

/** A master key of tests and benches; another one for each number. A setting takes no key of few different bytes. */
export const keyForTests = (number: number): Buffer => createHash('sha256').update(`key ${number}`).digest();
