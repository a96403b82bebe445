import type { Store } from '#server/store/port.ts';
import type { PublicSignature } from '#signon/public/publicView.ts';
import { type KindOfSigner, kindsOfSigner } from '#signon/signature.ts';

type SignatoryPage = {
  organisations: PublicSignature[];
  people: PublicSignature[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
  /** Whether this is not the first page. */
  isLater: boolean;
};

const pageSize = 100;
/** A page stops looking for names after this many readings, however many signers chose to stay unnamed. */
const mostReadings = 20;

/**
 * One page of the public list: only what `publicView` shows, organisations before people, newest first.
 *
 * @param step of the counts that are told beside it
 * @param cursor the `next` of the page before; one that is not understood starts from the beginning
 */
export async function signatoryPage(
  store: Pick<Store, 'listed'>,
  letter: string,
  step: number,
  cursor: string | null,
): Promise<SignatoryPage> {
  const start = readCursor(cursor);
  const found: Record<KindOfSigner, PublicSignature[]> = { organisation: [], person: [] };
  let place: Place | null = start ?? { kind: 'organisation', cursor: null };
  let room = pageSize;
  for (let readings = 0; place && room > 0 && readings < mostReadings; readings += 1) {
    const { kind, cursor }: Place = place;
    const { shown, next } = await store.listed(letter, { step, kind, limit: room, cursor });
    found[kind].push(...shown);
    room -= shown.length;
    place = next !== null ? { kind, cursor: next } : kind === 'organisation' ? { kind: 'person', cursor: null } : null;
  }
  return {
    organisations: found.organisation,
    people: found.person,
    next: place && writeCursor(place),
    isLater: start !== null,
  };
}

type Place = { kind: KindOfSigner; cursor: string | null };

const writeCursor = ({ kind, cursor }: Place): string => `${kind}.${cursor ?? ''}`;

function readCursor(text: string | null): Place | null {
  const dot = text?.indexOf('.') ?? -1;
  if (!text || dot < 0) return null;
  const kind = kindsOfSigner.find((kind) => kind === text.slice(0, dot));
  return kind ? { kind, cursor: text.slice(dot + 1) || null } : null;
}
