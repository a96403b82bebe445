import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { text } from 'node:stream/consumers';
import { watch } from 'chokidar';
import { nextFaults } from './nextFaults.ts';

/** All that is printed; the content as it has passed its check. */
const printed = ['app', 'blanks', 'browser', 'components', 'i18n', 'public', 'publish', '.contentlayer/generated'];
const to = '.next/aside';

type Build = {
  /** How long files must have rested before it begins, in milliseconds. */
  restMs: number;
  /** Told what the build refuses, one line for each fault, after each build that nothing has cut short. */
  tell: (faults: readonly string[]) => void;
};

/**
 * Builds the whole site aside now and whenever its files have changed, since some faults show only in the whole: a link that
 * leads nowhere, a page that weighs too much, a page of one language. A change cuts a build short. It gives way to all else.
 *
 * @returns ends it
 */
export function buildAside({ restMs, tell }: Build): () => void {
  let soon: NodeJS.Timeout | undefined;
  let running: ChildProcess | undefined;
  let round = 0;

  const run = async (...[program = '', ...words]: string[]): Promise<{ isWell: boolean; said: string }> => {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
    running = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], env, detached: true });
    if (running.pid) setPriority(running.pid, 10);
    const { stdout, stderr } = running;
    const [[code], ...parts] = await Promise.all([
      once(running, 'close'),
      ...[stdout, stderr].map((from) => (from ? text(from) : '')),
    ]);
    return { isWell: code === 0, said: parts.join('\n') };
  };
  const build = async (own: number): Promise<string[]> => {
    const pages = await run('next', 'build');
    if (!pages.isWell) return nextFaults(pages.said);
    if (own !== round) return [];
    const { isWell, said } = await run('node', 'publish/main.ts', to);
    const faults = [...said.matchAll(/^publish: (.*)$/gm)].map(([, fault = '']) => fault);
    return isWell ? [] : faults.length > 0 ? faults : [said.trim()];
  };
  let before = '';
  const again = async () => {
    const own = ++round;
    const faults = await build(own);
    if (own !== round) return;
    const now = faults.join('\n');
    if (now !== before) console.error(now || 'The build would not stop any more.');
    before = now;
    tell(faults);
  };
  const stop = () => {
    round++;
    clearTimeout(soon);
    if (running?.pid && running.exitCode === null) end(running.pid);
    running = undefined;
  };
  const after = () => {
    stop();
    soon = setTimeout(again, restMs);
  };
  watch(printed, { ignoreInitial: true }).on('all', after);
  after();
  return stop;
}

/** Ends a process and those that it started. */
function end(pid: number): void {
  try {
    process.kill(-pid);
  } catch {
    // It has just ended by itself.
  }
}
