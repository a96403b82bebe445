import { type ModerationOutcome, rejectSignature, release } from '#signon/moderate.ts';
import { type ModerationServices, moderate } from './moderate.ts';

const actOf = (outcome: ModerationOutcome) => (outcome === 'released' || outcome === 'refused' ? outcome : null);

/** Lets a held name be shown. Leaves a record of it. */
export const releaseName = (services: ModerationServices, id: string): Promise<ModerationOutcome> =>
  moderate(services, { id, reason: null, rule: release, actOf });

/**
 * Takes a signature out; the public log says why. Leaves a record of it.
 *
 * @param reason one of `reasonsOfModerators`
 */
export const rejectName = (services: ModerationServices, id: string, reason: string): Promise<ModerationOutcome> =>
  moderate(services, { id, reason, rule: (signature) => rejectSignature(signature, reason), actOf });
