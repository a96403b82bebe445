import { resolve } from 'node:path';
import { type Config, readConfig } from '#server/settings/config.ts';
import { readManifest } from '#server/site/readManifest.ts';

/**
 * The settings of a command that writes links for others to follow. Without ORIGIN they lead to where the site was printed for:
 * the shell of an operator seldom has what the service of the server has. A site that was printed for this machine alone may be
 * served anywhere, so ORIGIN then says where.
 *
 * @throws Error when ORIGIN is another address than the one that the site was printed for
 */
export function settingsForLinks(env: NodeJS.ProcessEnv = process.env): Config {
  const { origin: printed } = readManifest(resolve('site'));
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(printed).hostname);
  if (!env.ORIGIN?.trim()) {
    const config = readConfig(isHere ? env : { ...env, ORIGIN: printed });
    if (isHere)
      console.error(
        `Links lead to ${config.origin}, which only this machine can open: set ORIGIN as the server has it.`,
      );
    return config;
  }
  const config = readConfig(env);
  if (config.origin !== printed && !isHere)
    throw new Error(
      `ORIGIN is ${config.origin}, and the site here was printed for ${printed}: nobody could follow the links of one of the two. Set ORIGIN as the server has it, or build again.`,
    );
  return config;
}
