import { spawn } from 'node:child_process';
import { watch } from 'chokidar';
import { step } from './steps.ts';

/**
 * Checks the content now and whenever a file of it changes, says what it finds in the terminal, and hands the content to
 * contentlayer when there is no fault: until then the pages stay as they were.
 *
 * @param tell told what is wrong, one line for each fault; nothing when all is well
 * @returns the faults of the first check
 */
export async function watchContent(tell: (faults: readonly string[]) => void): Promise<readonly string[]> {
  let soon: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isChanged = false;
  let before: readonly string[] = [];

  const round = async (): Promise<readonly string[]> => {
    const faults = await check();
    for (const fault of faults) console.error(fault);
    if (faults.length === 0) {
      if (before.length > 0) console.log('The content has no fault any more.');
      if ((await step(['contentlayer2', 'build'])) !== 0) return ['contentlayer refuses the content; see the terminal'];
    }
    before = faults;
    return faults;
  };
  const again = async () => {
    isChanged = true;
    if (isRunning) return;
    isRunning = true;
    while (isChanged) {
      isChanged = false;
      tell(await round());
    }
    isRunning = false;
  };
  const first = await round();
  // Node's own watching loses a file that an editor replaces when it saves.
  watch('content', { ignoreInitial: true }).on('all', () => {
    clearTimeout(soon);
    soon = setTimeout(again, 200);
  });
  return first;
}

/** Runs the check of the content in a process of its own, so that changed rules are read anew. */
function check(): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn('node', ['run/build/check.ts'], { stdio: ['ignore', 'inherit', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    child.on('close', (code) => {
      const lines = said.split('\n').filter((line) => line.trim() && !/^\d+ fault\(s\)|^Warning: /.test(line));
      resolve(code === 0 ? [] : lines);
    });
  });
}
