/**
 * What a command ends with: the code that it gives; 2, and a sentence, when it could not be carried out.
 *
 * @param main gives the exit code
 */
export async function exitCodeOf(main: () => Promise<number>): Promise<number> {
  try {
    return await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
}

/** Runs a command and ends the process with its code. */
export async function runCli(main: () => Promise<number>): Promise<void> {
  process.exitCode = await exitCodeOf(main);
}
