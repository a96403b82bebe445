import { createHash } from 'node:crypto';

/** A master key of tests and benches; another one for each number. As random as one of an operator. */
export const keyForTests = (number: number): Buffer => createHash('sha256').update(`key ${number}`).digest();
