import { proveConsistency, proveLine } from '#server/ledger/prove.ts';
import { readHead } from '#server/ledger/readHead.ts';
import { readStoreState } from '#server/store/health/storeState.ts';
import { affirmSignature } from './affirming/affirmSignature.ts';
import { confirmTyped } from './confirming/confirmByCode.ts';
import { confirmSignature, openConfirmation } from './confirming/confirmByLink.ts';
import { readCounts } from './counts/readCounts.ts';
import { signatoryPage } from './counts/signatoryPage.ts';
import { readGrowth } from './figures/readGrowth.ts';
import { countFriends } from './friends/friendLink.ts';
import { tellMilestones } from './life/tellMilestones.ts';
import { metered } from './metered.ts';
import { readModerationYears } from './moderation/moderationYears.ts';
import { decideOnMails, openOptOut } from './optOut/optOut.ts';
import { openUnsubscription, unsubscribe } from './optOut/unsubscribe.ts';
import { verifyOrganisation } from './organisations/verifyOrganisation.ts';
import { admitChange } from './ownSignature/admitChange.ts';
import { keptOf } from './ownSignature/keptOf.ts';
import { ownDetails } from './ownSignature/ownDetails.ts';
import {
  changeNews,
  changeReason,
  changeSignature,
  openSignature,
  withdrawSignature,
} from './ownSignature/ownSignature.ts';
import { receiptOf } from './ownSignature/receiptOf.ts';
import { countPartners } from './partners/countPartners.ts';
import { endConsent } from './partners/endConsent.ts';
import { isTicket, isTicketFor, lookForMail } from './signing/mailTicket.ts';
import { resendMail } from './signing/resendMail.ts';
import { signLetter } from './signing/signLetter.ts';
import type { World } from './world.ts';

/**
 * All that pages and the API ask of the store and the keys; there is no other way to either. Plain data goes in and comes out,
 * so that it can be asked from another thread.
 *
 * @throws StoreBusy when the store cannot take more work now; nothing was written
 */
export const createServices = (world: World) => {
  const { store, keys, now } = world;
  return {
    ...inWorld(world, {
      ...{
        signLetter,
        resendMail,
        lookForMail,
        isTicket,
        isTicketFor,
        confirmTyped,
        openConfirmation,
        confirmSignature,
      },
      ...{ openSignature, ownDetails, admitChange, changeSignature, changeNews, changeReason },
      ...{ withdrawSignature, affirmSignature },
      ...{ endConsent, countFriends, verifyOrganisation, openOptOut, decideOnMails, openUnsubscription, unsubscribe },
      ...{ readCounts, readGrowth, countPartners },
    }),
    ...inWorld(store, { keptOf, tellMilestones }),
    ...inWorld(store.ledger, { receiptOf }),
    readModerationYears: (asOf: number) => readModerationYears(store, asOf),
    readHead: (letter: string) => readHead(store.ledger, keys.signHead, letter, now()),
    readLines: (letter: string, from: number, count: number) => metered(() => store.ledger.lines(letter, from, count)),
    proveLine: (letter: string, index: number, size: number) =>
      metered(() => proveLine(store.ledger, letter, index, size)),
    proveConsistency: (letter: string, from: number, to: number) =>
      metered(() => proveConsistency(store.ledger, letter, from, to)),
    /** What happened under a letter, as far as the first `size` lines of its log tell. */
    readHistory: (letter: string, size: number) => world.histories.of(letter, size),
    /** A page of the public list; see server/letters/counts/signatoryPage.ts. */
    signatoryPage: (letter: string, step: number, cursor: string | null) =>
      metered(() => signatoryPage(store, letter, step, cursor)),
    /** A file that a milestone names, by its hash; null when the letter has none of it. */
    readAttachment: (letter: string, sha256: string) => metered(() => store.attachments.read(letter, sha256)),
    /** About how many counted with a signature when it began to count; see Store. */
    signerNumber: (id: string) => store.signerNumber(id),
    /** Through whom a signature came. */
    tieOf: (id: string) => store.partners.tieOf(id),
    /** How late mails leave now, of whoever signs from a network that owes nothing. */
    mailDelay: () => world.mailDelay({ turn: null, to: null, isPaced: false }),
    /** Whether the store answers and takes what is written. @throws when it does not */
    ping: () => store.ping(),
    /** What an operator watches of it. */
    storeState: (letters: readonly string[]) => readStoreState(store, letters, now()),
  };
};

export type Services = ReturnType<typeof createServices>;

type InWorld<Where, All> = {
  [Name in keyof All]: All[Name] extends (where: Where, ...asked: infer Asked) => infer Answer
    ? (...asked: Asked) => Answer
    : never;
};

/** Functions of a world, each within this one. */
const inWorld = <Where, All extends Record<string, (where: Where, ...asked: never[]) => Promise<unknown>>>(
  where: Where,
  all: All,
) =>
  Object.fromEntries(
    Object.entries(all).map(([name, run]) => [name, (...asked: never[]) => run(where, ...asked)]),
  ) as InWorld<Where, All>;
