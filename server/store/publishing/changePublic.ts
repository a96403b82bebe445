import type { OrganisersKey } from '#server/keys/organisersKey.ts';
import { moveCounts } from '#server/store/counting/counts.ts';
import type { Connection } from '#server/store/engine.ts';
import type { TransactionParts } from '#server/store/parts.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import { rowOfSignature, signatureOfRow } from '#server/store/tables/rows.ts';
import { changeFigure } from '#signon/figures/figures.ts';
import { countedSince, isCounted } from '#signon/organisations/organisation.ts';
import { publicView } from '#signon/public/publicView.ts';
import { organisersOnly, withoutTexts } from '#signon/retention/organisersOnly.ts';
import type { Changes, ForOrganisers, Signature } from '#signon/signature.ts';
import { awaitEntry, countedFrom, nextLogStep, notCounted, removeCounted } from './ledgerEntries.ts';
import { unlistedId } from './publicList.ts';

/** A signature as it was read within a transaction. */
export type ReadSignature = { row: Awaited<ReturnType<Statements['signature']>>['rows'][number]; signature: Signature };

/**
 * Saves or removes a signature of which the public may be told: with its entry in the public log, and so that count and
 * list tell of it from the next step on and not before.
 *
 * @param read the signature as it is kept, if it was read in this transaction
 */
export async function changePublic(
  runner: Connection,
  { statements, sealer, erased, publishing, newId }: TransactionParts,
  { save, remove, because }: Pick<Changes, 'save' | 'remove' | 'because'>,
  now: number,
  read?: ReadSignature,
): Promise<void> {
  const { id, letter, kind } = (save ?? remove) as Signature;
  const told = await publishing.take(runner, letter, now);
  const [step, logStep] = [told.step + 1, nextLogStep(told)];
  const row = read?.row ?? (await statements.signature(runner, { id })).rows[0];
  const before = read?.signature ?? (row ? signatureOfRow(row, sealer) : null);
  const shown = before && publicView(before);
  const willShow = save ? publicView(save) : null;
  const [wasCounted, willCount] = [before !== null && isCounted(before), save !== undefined && isCounted(save)];
  const isShownAnew = JSON.stringify(shown) !== JSON.stringify(willShow);

  if (row?.list_key && shown && isShownAnew && Number(row.listed_step) <= told.step)
    await statements.keepListed(runner, {
      ...{ id, letter, kind, step, listed_hour: Number(row.listed_hour), list_key: row.list_key },
      sealed: sealer.seal(JSON.stringify(shown), unlistedId(id)),
    });
  if (save) {
    const sealed = await sealForOrganisers(save, sealer.organisers?.of(letter));
    // The row as it was could still be read from the engine's log.
    if (sealed !== save) erased();
    const since = countedSince(save);
    const counted = since === null ? notCounted : row?.nonce ? row : countedFrom(since, told.signatures + 1);
    const { nonce, listed_hour, list_key, number } = counted;
    await statements.savePublic(runner, {
      ...rowOfSignature(sealed, sealer),
      ...{ nonce, listed_hour, list_key, number },
      listed_step: isShownAnew || willCount !== wasCounted ? step : (row?.listed_step ?? 0),
      held_since: save.held === before?.held ? (row?.held_since ?? null) : save.held === undefined ? null : now,
    });
    const entry = { letter, kind, step: logStep };
    if (since !== null && nonce && nonce !== row?.nonce)
      await awaitEntry(runner, statements, { ...entry, nonce, at: since, reason: null });
    else if (since === null && row?.nonce)
      await awaitEntry(runner, statements, { ...entry, nonce: row.nonce, at: now, reason: because ?? 'unproven' });
  } else await removeCounted(runner, statements, id, because ?? 'withdrawn', now, logStep);
  await moveCounts(runner, statements, before, save ?? null);
  const change =
    willCount === wasCounted ? { changed: isShownAnew ? 1 : 0 } : willCount ? { added: 1 } : { removed: 1 };
  await publishing.note(runner, told, change, now);
  const figure = changeFigure(before, save ?? null, because, now);
  if (figure) await statements.noteFigure(runner, { id: newId(), ...figure });
}

/** Seals what only the organisers may read of a signature, if they have a key. @returns the same signature when there is nothing to seal */
async function sealForOrganisers(
  signature: Signature,
  organisers: OrganisersKey | null | undefined,
): Promise<Signature> {
  const texts = Object.entries(organisersOnly(signature));
  if (!organisers || texts.length === 0) return signature;
  const sealed = await Promise.all(texts.map(async ([field, text]) => [field, await organisers.seal(text)] as const));
  return withoutTexts(signature, {
    recipient: organisers.recipient,
    ...(Object.fromEntries(sealed) as Omit<ForOrganisers, 'recipient'>),
  });
}
