import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Starts `next dev` on a free port; what it says goes to our terminal.
 *
 * @returns the process, where it answers, once it says so, and what it has said of late
 */
export function startNext(): { next: ChildProcess; pages: Promise<string>; said: () => string } {
  const next = spawn('next', ['dev', '--port', '0', '--hostname', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  const pages = new Promise<string>((resolve) => {
    for (const [stream, terminal] of [[next.stdout, process.stdout] as const, [next.stderr, process.stderr] as const])
      stream.setEncoding('utf8').on('data', (text: string) => {
        terminal.write(text);
        said = (said + text).slice(-20_000);
        const [, address] = /Local: +(http:\S+)/.exec(said) ?? [];
        if (address) resolve(address);
      });
  });
  return { next, pages, said: () => said };
}
