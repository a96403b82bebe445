import type { SiteLetter } from '#blanks/site.ts';
import type { ModerationServices } from '#server/letters/moderation/moderate.ts';
import { idPagesOf } from '#server/letters/pagesOf.ts';
import { isOfOlderMeaning } from '#signon/affirming/affirm.ts';
import { mailOwnLink } from '#signon/signing/askToConfirm.ts';

type AskServices = Pick<ModerationServices, 'store' | 'now' | 'freshToken'> & {
  letters: Readonly<Record<string, SiteLetter>>;
};

/** So many are asked about one after the other before more are looked up. */
const batchSize = 100;

/** The versions of a letter whose meaning was another than it is now, with how many signatures count under each. */
export async function olderVersions({ store, letters }: Pick<AskServices, 'store' | 'letters'>, letter: string) {
  const current = letters[letter]?.version ?? '';
  return (await store.affirming.versions(letter)).filter(({ version }) => isOfOlderMeaning(version, current));
}

/**
 * Owes one mail to each signer of words with another meaning who wants mail of the letter: it asks them to affirm on their
 * own page. Nobody is asked twice about a version, however often this is said; who wants no mail, whose mailbox opted out,
 * and who affirmed already is not asked. The mail and its note are written in one transaction.
 *
 * @returns how many are asked now, and how many cannot be: their addresses are encrypted for the organisers, or they want no
 *   mail at all
 * @throws StoreBusy when the store cannot take more work now; who was not asked is asked next time
 */
export async function askToAffirm(
  services: AskServices,
  letter: string,
): Promise<{ asked: number; sealed: number; silent: number }> {
  const { store, letters, now, freshToken } = services;
  const version = letters[letter]?.version ?? '';
  const older = (await olderVersions(services, letter)).map((one) => one.version);
  const all = { asked: 0, sealed: 0, silent: 0 };
  const unasked = idPagesOf((page) => store.affirming.unasked(letter, version, older, page), batchSize);
  for await (const ids of unasked)
    for (const id of ids) {
      const [at, token] = [now(), freshToken()];
      const outcome = await store.transact(async (tx) => {
        const signature = await tx.signature(id);
        if (!signature?.updates || !isOfOlderMeaning(signature.letterVersion, version)) return null;
        if ((await tx.suppressionOf(signature, at)) !== null) return 'silent';
        const { email: to, locale } = signature;
        if (to === null) return 'sealed';
        if (!(await tx.noteAsked(id, version, at))) return null;
        const posting = { at, quota: 'uncounted', cause: null } as const;
        await tx.write(mailOwnLink(signature, { template: 'affirm', to, locale }, { token }, posting, at), at);
        return 'asked';
      });
      if (outcome) all[outcome] += 1;
    }
  return all;
}
