import { sql } from 'kysely';
import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Partners, PartnersInTransaction, Tie } from '#server/store/port/partners.ts';
import { isListed } from '#server/store/publishing/publicList.ts';
import type { Statements } from '#server/store/statements/statements.ts';

/** What a transaction does about partners. */
export const partnersInTransaction = (
  connection: Connection,
  { statements, erased }: TransactionParts,
): PartnersInTransaction => ({
  async comeThrough(signature, letter, { partner, consent }) {
    if (consent) await statements.keepWords(connection, consent);
    await statements.comeThrough(connection, { signature, letter, partner, consent: consent?.hash ?? null });
  },
  tieOf: (signature) => tieOf(statements, connection, signature),
  async sealForPartner(signature, sealed) {
    await statements.sealForPartner(connection, { signature, ...sealed });
  },
  async endPartnerConsent(signature) {
    await statements.forgetGiven(connection, { signature });
    await statements.endConsent(connection, { signature });
    erased();
  },
  async giveToPartner(given) {
    await statements.give(connection, given);
  },
});

/** The partners of the port, on any engine. */
export const partnersOn = ({ read, statements }: StoreParts): Partners => ({
  tieOf: (signature) => read((connection) => tieOf(statements, connection, signature)),
  counts: (letter, until) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('partner_ties')
        .innerJoin('signatures', 'signatures.id', 'partner_ties.signature')
        .select(({ fn }) => [
          'partner',
          fn.countAll<number>().as('signatures'),
          fn.count<number>('recipient').as('consented'),
        ])
        .where('partner_ties.letter', '=', letter)
        .where('confirmed_at', '<=', until)
        .where(isListed)
        .groupBy('partner')
        .orderBy('partner')
        .execute();
      return rows.map(({ partner, signatures, consented }) => ({
        ...{ partner, signatures: Number(signatures), consented: Number(consented) },
      }));
    }),
  consented: (partner, { count, after }) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('partner_ties')
        .innerJoin('signatures', 'signatures.id', 'partner_ties.signature')
        .innerJoin('partner_words', 'partner_words.hash', 'partner_ties.consent')
        .select([
          'partner_ties.signature',
          'partner_ties.letter',
          'consent',
          'language',
          'words',
          'recipient',
          'partner_ties.sealed',
          'confirmed_at',
        ])
        .where('partner', '=', partner)
        .where('partner_ties.sealed', 'is not', null)
        .where(sql<boolean>`state = 'confirmed'`)
        .where('partner_ties.signature', '>', after)
        .orderBy('partner_ties.signature')
        .limit(count)
        .execute();
      return rows.map((row) => ({
        ...{ signature: row.signature, letter: row.letter, confirmedAt: Number(row.confirmed_at) },
        consent: { hash: row.consent ?? '', language: row.language, words: row.words },
        sealed: { recipient: row.recipient ?? '', sealed: row.sealed ?? '' },
      }));
    }),
  takenBack: (partner) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('partner_given')
        .select(['id', 'letter'])
        .where('partner', '=', partner)
        .where('signature', 'is', null)
        .orderBy('id')
        .execute();
      return rows;
    }),
});

async function tieOf(statements: Statements, connection: Connection, signature: string): Promise<Tie | null> {
  const [row] = (await statements.tieOf(connection, { signature })).rows;
  if (!row) return null;
  const { partner, consent: hash, language, words, recipient, sealed } = row;
  return {
    partner,
    consent: hash !== null && language !== null && words !== null ? { hash, language, words } : null,
    sealed: recipient !== null && sealed !== null ? { recipient, sealed } : null,
  };
}
