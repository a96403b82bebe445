import type { Operator } from '#blanks/operator.ts';
import type { SiteLetter } from '#blanks/site.ts';
import type { Readings } from '#server/letters/readings.ts';
import type { Services } from '#server/letters/services.ts';
import type { Log } from '#server/log/log.ts';
import type { Metrics } from '#server/metrics/createMetrics.ts';
import type { Incoming } from '#server/request/incoming.ts';
import type { SearchByLocale } from '#server/search/searchIndex.ts';
import type { FrameLooks } from '#server/site/frameLooks.ts';
import type { KeptPages } from '#server/site/keptPages.ts';
import type { Site } from '#server/site/site.ts';
import type { Charge, WorkBudget } from './workBudget.ts';

/** All that an answer may draw on. */
export type Portal = {
  site: Site;
  services: Services;
  readings: Readings;
  /** Milliseconds since 1970. */
  now: () => number;
  /** How often the public is told, in milliseconds: COUNT_STEP. */
  countStep: number;
  kept: KeptPages;
  looks: FrameLooks;
  search: SearchByLocale;
  /** What is made anew for one request is charged to its line. */
  budget: WorkBudget;
  /** The line of an IP address, which shares what it may take; see server/keys/keys.ts. */
  lineOf: (client: string) => string;
  /** Who answers for the portal. */
  operator: Operator;
  log: Log;
  /** What is measured, and the token that may read it; null when nobody may. */
  metrics: Metrics;
  metricsToken: string | null;
  /** How many proxies stand in front: see server/request/clientAddress.ts. */
  trustedProxies: number;
};

/** Charges work to the line of who asks, by their IP address. */
export const chargeTo =
  ({ budget, lineOf }: Portal, client: string): Charge =>
  (work, elsewhere) =>
    budget.charge(lineOf(client), work, elsewhere);

/** What Hono knows of a request. */
export type PortalEnv = { Bindings: Incoming };

/** What the server knows of a letter, or null. Names such as `constructor` are no letters. */
export const letterOf = ({ letters }: Pick<Site, 'letters'>, slug: string): SiteLetter | null =>
  Object.hasOwn(letters, slug) ? (letters[slug] ?? null) : null;
