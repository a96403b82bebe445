import type { DomainChecks } from '#server/domains/port.ts';
import type { Keys } from '#server/letters/keys.ts';
import { linkOf } from '#server/letters/linkOf.ts';
import { openSignature } from '#server/letters/ownSignature/ownSignature.ts';
import type { World } from '#server/letters/world.ts';
import { minutesLeft, windowAt } from '#server/store/counting/windowAt.ts';
import { limits } from '#signon/limits.ts';
import { type ChecksMade, mayCheck } from '#signon/organisations/checks.ts';
import {
  type DnsFinding,
  type FileFinding,
  type VerifyOutcome,
  verify,
  viewVerification,
} from '#signon/organisations/verification.ts';
import { supersedeOlder } from '#signon/ownSignature/manage.ts';
import { createCheckPlaces } from './checkPlaces.ts';
import { type VerificationAsked, verificationAsked } from './verificationLine.ts';

type Checked =
  | { outcome: VerifyOutcome }
  | { outcome: 'not-found'; found: Exclude<Looked, { by: unknown }> }
  | { outcome: 'too-many'; retryMinutes: number }
  | { outcome: 'busy' };

const places = createCheckPlaces(40, 2);

/**
 * Looks for the verification of an organisation, for who holds the link of its signature, and writes it down when it is there.
 * Strangers' machines are asked between two transactions, never within one.
 *
 * @param address the IP address the press came from. It is hashed at once and never kept
 * @throws StoreBusy when the store cannot take more work now
 */
export async function verifyOrganisation(
  world: World,
  letter: string,
  secret: string,
  address: string,
): Promise<Checked> {
  const { signature } = await openSignature(world, letter, secret);
  const asked = signature && verificationAsked(world.keys, signature);
  const { checks } = world;
  if (!asked || !checks || viewVerification(signature, !world.isOthersName(signature)) !== 'provable')
    return { outcome: signature?.verification ? 'already' : 'unknown' };
  const sharers = sharersOf(world.keys, letter, asked.domain, address);
  const leave = places.take([sharers.ofDomain, sharers.ofNetwork]);
  if (!leave) return { outcome: 'busy' };
  const looked = await lookIfAdmitted(world, signature.id, sharers, () => lookForVerification(checks, asked)).finally(
    leave,
  );
  if ('retryMinutes' in looked) return { outcome: 'too-many', ...looked };
  if (!('by' in looked)) return { outcome: 'not-found', found: looked };
  const now = world.now();
  const outcome = await world.store.transact(async (tx) => {
    const link = await linkOf(tx, world.keys, letter, secret);
    const { outcome, changes } = verify(link?.signature ?? null, { by: looked.by, domain: asked.domain }, now);
    if (outcome === 'proven' && link) await tx.write({ ...changes, supersede: supersedeOlder(link) }, now);
    return outcome;
  });
  if (outcome === 'proven') world.nudgeLedger();
  return { outcome };
}

/** With whom a look is shared: under these names the long ones are counted. */
const sharersOf = ({ domainHash, lineHash }: Keys, letter: string, domain: string, address: string) => ({
  ofDomain: `verification/domain/${domainHash(domain)}`,
  ofNetwork: `verification/network/${lineHash(address)}`,
  ofLetter: `verification/letter/${letter}`,
  inAll: 'verification/all',
});

/** Looks, when there is room for one more look. @returns what was found, or after how many minutes there is room again */
async function lookIfAdmitted(
  { store, now }: World,
  id: string,
  sharers: ReturnType<typeof sharersOf>,
  look: () => Promise<Looked>,
): Promise<Looked | { retryMinutes: number }> {
  const at = now();
  const window = windowAt(at, limits.networkWindow);
  const own = `verification/${id}`;
  const isAdmitted = await store.transact(async (tx) => {
    const counted = (what: string) => tx.counted(what, window.start);
    const { ofDomain, ofNetwork, ofLetter, inAll } = sharers;
    const made: ChecksMade = {
      ofSignature: await counted(own),
      ofDomain: await counted(ofDomain),
      ofNetwork: await counted(ofNetwork),
      ofLetter: await counted(ofLetter),
      inAll: await counted(inAll),
    };
    if (!mayCheck(made)) return false;
    await tx.count(own, window);
    return true;
  });
  if (!isAdmitted) return { retryMinutes: minutesLeft(window, at) };
  const looked = await look();
  if (now() - at >= limits.longCheck)
    await store.transact((tx) => Promise.all(Object.values(sharers).map((what) => tx.count(what, window))));
  return looked;
}

/** By what a verification was found, or what was found in its places. */
type Looked = { by: 'dns' | 'file' } | { dns: DnsFinding; file: FileFinding };

/** Looks in both places at once. Never throws. */
async function lookForVerification(
  { names, files }: DomainChecks,
  { name, domain, path, line }: VerificationAsked,
): Promise<Looked> {
  const [dns, file] = await Promise.all([names.texts(name).catch(() => null), files.read(domain, path)]);
  if (dns?.some((text) => text.trim() === line)) return { by: 'dns' };
  if (typeof file !== 'string' && file.text.split('\n').some((text) => text.trim() === line)) return { by: 'file' };
  return {
    dns: dns === null ? 'failed' : dns.length === 0 ? 'absent' : 'other',
    file: typeof file === 'string' ? file : 'other',
  };
}
