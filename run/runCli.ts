/**
 * Runs a command and ends the process with the code that it gives; with 2 and a sentence when it could not be carried out.
 *
 * @param main gives the exit code
 */
export function runCli(main: () => Promise<number>): void {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 2;
    },
  );
}
