import { connectionFaults } from './cases/connections.ts';
import { diskFaults } from './cases/disk.ts';
import { failoverFaults } from './cases/failover.ts';
import { killedFaults } from './cases/killed.ts';
import { logFaults } from './cases/log.ts';
import { mailFaults } from './cases/mail.ts';
import { startFaults } from './cases/start.ts';
import type { Fault } from './fault.ts';

export const faults: readonly Fault[] = [
  ...[...killedFaults, ...diskFaults, ...logFaults, ...startFaults],
  ...[...connectionFaults, ...mailFaults, ...failoverFaults],
];
