import { didYouMean } from '#content/check/didYouMean.ts';
import { explainSystemError } from '#server/log/explainSystemError.ts';

/** How a command is used, for who asked for that: it is said, and nothing is wrong. */
export class Help extends Error {}

/**
 * What a command ends with: the code that it gives; 0 when it was asked how it is used; 2, and a sentence, when it could not be
 * carried out.
 *
 * @param main gives the exit code
 */
export async function exitCodeOf(main: () => Promise<number>): Promise<number> {
  try {
    return await main();
  } catch (error) {
    return tellWhy(error);
  }
}

function tellWhy(error: unknown): 0 | 2 {
  if (error instanceof Help) {
    console.log(error.message);
    return 0;
  }
  console.error(error instanceof Error ? explainSystemError(error.message) : error);
  return 2;
}

/** What a program that goes on by itself begins with; it ends here, as a command does, when that cannot be had. */
export function orEnd<T>(begin: () => T): T {
  try {
    return begin();
  } catch (error) {
    process.exit(tellWhy(error));
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
