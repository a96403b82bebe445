import { diskFaults } from './cases/disk.ts';
import { killedFaults } from './cases/killed.ts';
import { logFaults } from './cases/log.ts';
import { startFaults } from './cases/start.ts';
import type { Fault } from './fault.ts';

export const faults: readonly Fault[] = [...killedFaults, ...diskFaults, ...logFaults, ...startFaults];
