import type { PortalForTests } from '#server/http/portalForTests.ts';
import { windowAt } from '#server/store/counting/windowAt.ts';
import { limits } from '#signon/limits.ts';

/** Makes it so that as many have signed from an address as sign without a step-up, `times` over. */
export async function crowdForTests(
  { world, store, clock }: PortalForTests,
  address = '127.0.0.1',
  times = 1,
): Promise<void> {
  const window = windowAt(clock.now, limits.burstWindow);
  await store.transact(async (tx) => {
    for (let signing = 0; signing < limits.signingsPerBurst * times; signing += 1)
      await tx.count(`${world.keys.networkHash(address)}/burst`, window);
  });
}
