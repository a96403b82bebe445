import { createInterface } from 'node:readline/promises';

/**
 * Asks before something that cannot be taken back.
 *
 * @param isAgreed whether it was agreed to beforehand (--yes)
 * @returns whether to do it
 * @throws Error where nobody can be asked
 */
export async function askFirst(question: string, isAgreed: boolean): Promise<boolean> {
  if (isAgreed) return true;
  if (!process.stdin.isTTY) throw new Error(`${question} Nobody can be asked here: say --yes.`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} (yes or no) `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
