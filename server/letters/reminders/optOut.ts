import type { Keys, Services } from '#server/letters/services.ts';
import { allow, type RefusalLink, type RefusalView, refuse, viewRefusal } from '#signon/refuse.ts';

const purpose = 'links/no-mail';

/** What a mail's link against all further mails carries: opaque, and good for that mailbox over all letters, even once its signature is gone. */
export const sealRefusal = ({ seal }: Pick<Keys, 'seal'>, mailbox: string, madeAt: number): string =>
  seal(JSON.stringify({ mailbox, madeAt }), purpose);

/** Looks at the page behind that link. Changes nothing. */
export async function openRefusal(services: Services, sealed: string): Promise<RefusalView> {
  const link = read(services.keys, sealed);
  return viewRefusal(link, link !== null && (await services.store.isRefused(link.mailbox)), services.now());
}

/**
 * Ends all mails to the mailbox, or allows them again. Safe to repeat.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export async function decideOnMails(
  services: Services,
  sealed: string,
  choice: 'refuse' | 'allow',
): Promise<RefusalView> {
  const link = read(services.keys, sealed);
  const now = services.now();
  const rule = choice === 'refuse' ? refuse : allow;
  return services.store.transact(async (tx) => {
    const isRefused = link !== null && (await tx.silenceOf(link.mailbox, now)) === 'refused';
    const { outcome, changes } = rule(link, isRefused, now);
    await tx.write(changes, now);
    return outcome;
  });
}

function read({ open }: Keys, sealed: string): RefusalLink {
  try {
    return JSON.parse(open(sealed, purpose)) as RefusalLink;
  } catch {
    return null;
  }
}
