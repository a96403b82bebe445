import { goodForm, type PortalForTests, type Reply } from '#server/http/portalForTests.ts';
import { filledIn } from '#server/site/siteForTests.ts';

export const letter = '/en/letters/safeguards';

/** A whole secret that nobody was mailed. */
export const unseen = 'x'.repeat(43);

/** What stands behind mailed links is nobody else's business. */
export const closed = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

/** Signs, and takes the link to confirm out of the mail. */
export async function askToConfirm(portal: PortalForTests, form = goodForm()): Promise<string> {
  await portal.post(letter, form);
  const [mail] = await portal.mails();
  return `${letter}/confirm/${mail?.secret}`;
}

/** Opens the page behind a link to confirm and presses its button. */
export async function confirmAt(portal: Pick<PortalForTests, 'ask' | 'post'>, link: string): Promise<Reply> {
  const { revision = '' } = filledIn((await portal.ask(link)).body);
  return portal.post(link, { revision });
}

/** Signs and confirms, and takes the link of the own signature out of the mail. */
export async function signAndConfirm(portal: PortalForTests, form = goodForm()): Promise<string> {
  await confirmAt(portal, await askToConfirm(portal, form));
  const [mail] = await portal.mails();
  return `${letter}/signature/${mail?.secret}`;
}

/** The count that the API tells. */
export const countNow = async (portal: PortalForTests): Promise<number> =>
  JSON.parse((await portal.ask('/api/letters/safeguards')).body).count;

/** Where somebody was sent after signing; of the ticket, which is another each time, only its length. */
export const placeAfter = ({ headers: { location = '' } }: Pick<Reply, 'headers'>): string =>
  location.replace(/(?<=\?ticket=)[\w-]+/, ({ length }) => String(length));

/** That place for everybody. */
export const sentTo = (path = letter): string => `${path}/sent?ticket=240`;
