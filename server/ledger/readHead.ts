import type { SignedHead } from '#ledger/head.ts';
import type { HeadSigner } from '#server/keys/headSigner.ts';
import type { Store } from '#server/store/port.ts';

const minute = 60_000;

/** Signs where the log of a letter ends now, with the minute in which that is done. */
export async function readHead(
  ledger: Pick<Store['ledger'], 'state'>,
  signHead: HeadSigner,
  letter: string,
  now: number,
): Promise<SignedHead> {
  const at = `${new Date(Math.floor(now / minute) * minute).toISOString().slice(0, 19)}Z`;
  return signHead({ letter, ...(await ledger.state(letter)), at });
}
