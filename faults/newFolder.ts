import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for a portal, left for whoever looks what a fault did; the system empties its parent. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'fault-'));
