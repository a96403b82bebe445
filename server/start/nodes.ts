import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { freshId } from '#server/keys/freshId.ts';
import { fieldsOfError, type Log } from '#server/log/log.ts';
import type { Config } from '#server/settings/config.ts';
import type { Site } from '#server/site/site.ts';
import { countValues } from '#server/store/health/nodes.ts';
import type { LiveNode } from '#server/store/port/nodes.ts';
import type { Store } from '#server/store/port.ts';

/**
 * What all nodes on one database must agree in, as hashes, which tell only whether they do. The master key is not among them:
 * with another one a node does not start.
 */
export function sharedSettingsOf(config: Config, { letters }: Pick<Site, 'letters'>): LiveNode['settings'] {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const ofLetters = Object.entries(letters)
    .map(([slug, letter]) => [slug, letter.version, letter.consentVersion, letter.calendar, letter.organisersKey])
    .sort(([one], [other]) => String(one).localeCompare(String(other), 'en'));
  return {
    origin: hashOf(config.origin),
    portal: hashOf(version),
    letters: hashOf(ofLetters),
    'organisers-key': hashOf(config.organiserRecipient),
    operator: hashOf(config.operator),
    'mail-from': hashOf(config.mailFrom),
    'mails-per-minute': hashOf(config.mailsPerMinute),
    'count-step': hashOf(config.steps.count),
  };
}

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

type WatchedNodes = {
  /** Notes that this node lives, and says in the log in what another one differs. To be called every minute; it never throws. */
  look(): Promise<void>;
  /** This node ends. It never throws. */
  leave(): Promise<void>;
};

/** Looks whether the other nodes on the same database are run with the same settings. */
export function watchNodes(
  { nodes }: Pick<Store, 'nodes'>,
  settings: LiveNode['settings'],
  log: Log,
  now: () => number,
): WatchedNodes {
  const id = freshId();
  const failed = (error: unknown) => log('nodes.failed', fieldsOfError(error));
  return {
    async look() {
      try {
        await nodes.note({ id, settings }, now());
        for (const { setting, values } of countValues(await nodes.live(now())))
          if (values > 1) log('nodes.differ', { outcome: setting, count: values });
      } catch (error) {
        failed(error);
      }
    },
    leave: () => nodes.leave(id).catch(failed),
  };
}
