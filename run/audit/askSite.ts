/**
 * Asks a site for one of its public files.
 *
 * @throws Error that names the address and what to look at, when nobody answers there
 */
export async function askSite(url: string): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(30_000) });
  } catch (error) {
    const { cause, name } = error as Error & { cause?: { code?: string } };
    throw new Error(
      `${url} does not answer (${cause?.code ?? name}): look at how the address is written, and whether the portal runs.`,
      { cause: error },
    );
  }
}
