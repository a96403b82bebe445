import { type ModerationOutcome, refuseSignature, release } from '#signon/moderate.ts';
import { actOn, type ModerationServices } from './moderate.ts';

const actOf = (outcome: ModerationOutcome) => (outcome === 'released' || outcome === 'refused' ? outcome : null);

/** Lets a held name be shown. Leaves a record of it. */
export const releaseName = (services: ModerationServices, id: string): Promise<ModerationOutcome> =>
  actOn(services, { id, reason: null, rule: release, actOf });

/**
 * Takes a signature out; the public log says why. Leaves a record of it.
 *
 * @param reason one of `refusalReasons`
 */
export const refuseName = (services: ModerationServices, id: string, reason: string): Promise<ModerationOutcome> =>
  actOn(services, { id, reason, rule: (signature) => refuseSignature(signature, reason), actOf });
