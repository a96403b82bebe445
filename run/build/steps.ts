import { type ChildProcess, spawn } from 'node:child_process';

/** Starts a program of this project; its output goes to ours. */
function start(words: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const [command = '', ...rest] = words;
  return spawn(command, rest, { stdio: 'inherit', env: Object.assign({ ...process.env }, env) });
}

/** Runs a program of this project and waits. @returns its exit code */
export function step(words: readonly string[], env?: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve) => {
    const child = start(words, env);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
