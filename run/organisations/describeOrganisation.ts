import { verificationOf } from '#server/letters/moderation/reviewOrganisation.ts';
import type { Store } from '#server/store/port.ts';

type Organisation = Awaited<ReturnType<Store['organisations']>>[number];

/** One line about an organisation: what somebody must see to make sure of it. No field holds a character that could steer a terminal. */
export function describeOrganisation(
  signature: Organisation,
  isOthersName: Parameters<typeof verificationOf>[1],
): string {
  const { id, letter, organisation, website, name, role, email, verification } = signature;
  const since = verification ? new Date(verification.at).toISOString().slice(0, 10) : '';
  return [
    id,
    letter,
    verificationOf(signature, isOthersName),
    since,
    organisation ?? '',
    website ?? '',
    name ?? '',
    role ?? '',
    email ?? '',
  ].join('\t');
}
