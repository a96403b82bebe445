import { spawn } from 'node:child_process';

/** Runs a program of this project and waits; its output goes to ours. @returns its exit code */
export function step(words: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const [command = '', ...rest] = words;
  return new Promise((resolve) => {
    const child = spawn(command, rest, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
