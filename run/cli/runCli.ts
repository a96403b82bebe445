import { didYouMean } from '#content/check/didYouMean.ts';
import { explainSystemError } from '#server/log/explainSystemError.ts';

/**
 * What a command ends with: the code that it gives; 2, and a sentence, when it could not be carried out.
 *
 * @param main gives the exit code
 */
export async function exitCodeOf(main: () => Promise<number>): Promise<number> {
  try {
    return await main();
  } catch (error) {
    console.error(error instanceof Error ? explainSystemError(error.message) : error);
    return 2;
  }
}

/** Runs a command and ends the process with its code. */
export async function runCli(main: () => Promise<number>): Promise<void> {
  process.exitCode = await exitCodeOf(main);
}

/**
 * What is said to whoever used a command in a way that it does not know: which word it was, when it is the first, and how it is used.
 *
 * @param command the first word; empty when there was none
 * @param commands those that there are
 */
export function wrongUse(usage: string, command: string, commands: readonly string[]): Error {
  if (command === '' || commands.includes(command)) return new Error(usage);
  return new Error(`There is no command "${command}"${didYouMean(command, commands) || '.'}\n${usage}`);
}
