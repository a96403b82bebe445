import { beginPortal as beginReal, type PortalSettings, startPortal as startReal } from '#harness/startPortal.ts';

/** Who has it may read what a portal measures. */
export const metricsToken = 'a-token-for-the-faults-alone-0123';

/** What is counted is told at once, and mails leave as fast as they can. */
const asFaultsNeedIt = ({ env, ...settings }: PortalSettings): PortalSettings => ({
  ...settings,
  env: { METRICS_TOKEN: metricsToken, COUNT_STEP: '0', MAILS_PER_MINUTE: '100000', ...env },
});

/** Starts the real server as faults need it, and waits until it is ready. */
export const startPortal = (settings: PortalSettings) => startReal(asFaultsNeedIt(settings));

/** The same, without waiting. */
export const beginPortal = (settings: PortalSettings) => beginReal(asFaultsNeedIt(settings));
