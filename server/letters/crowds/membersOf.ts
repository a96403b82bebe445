import type { AskedOfCrowds } from '#server/store/port/crowds.ts';
import type { Store } from '#server/store/port.ts';

/** The ids of all that meet what is asked for, some at a time. Each lot is read when it is asked for, past the one before. */
export async function* membersOf(
  { crowds }: Pick<Store, 'crowds'>,
  asked: AskedOfCrowds,
  count: number,
): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const ids = await crowds.members(asked, { count, after });
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    after = last;
  }
}
