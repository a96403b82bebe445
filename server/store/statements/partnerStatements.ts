import type { Database, Tables } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements about through whom a signature came, what was agreed to, and what a partner was given. */
export const compilePartnerStatements = (db: Database) => ({
  keepWords: statement<Tables['partner_words']>()((slot) =>
    db
      .insertInto('partner_words')
      .values({ hash: slot('hash'), language: slot('language'), words: slot('words') })
      .onConflict((conflict) => conflict.column('hash').doNothing()),
  ),
  comeThrough: statement<Pick<Tables['partner_ties'], 'signature' | 'letter' | 'partner' | 'consent'>>()((slot) =>
    db.insertInto('partner_ties').values({
      signature: slot('signature'),
      letter: slot('letter'),
      partner: slot('partner'),
      consent: slot('consent'),
      recipient: null,
      sealed: null,
    }),
  ),
  tieOf: statement<{ signature: string }>()((slot) =>
    db
      .selectFrom('partner_ties')
      .leftJoin('partner_words', 'partner_words.hash', 'partner_ties.consent')
      .selectAll('partner_ties')
      .select(['partner_words.language', 'partner_words.words'])
      .where('partner_ties.signature', '=', slot('signature')),
  ),
  sealForPartner: statement<{ signature: string; recipient: string; sealed: string }>()((slot) =>
    db
      .updateTable('partner_ties')
      .set({ recipient: slot('recipient'), sealed: slot('sealed') })
      .where('signature', '=', slot('signature')),
  ),
  endConsent: statement<{ signature: string }>()((slot) =>
    db
      .updateTable('partner_ties')
      .set({ consent: null, recipient: null, sealed: null })
      .where('signature', '=', slot('signature')),
  ),
  /** What was given stays known by its id alone, so that the partner is told that it was taken back. */
  forgetGiven: statement<{ signature: string }>()((slot) =>
    db.updateTable('partner_given').set({ signature: null }).where('signature', '=', slot('signature')),
  ),
  give: statement<Tables['partner_given']>()((slot) =>
    db
      .insertInto('partner_given')
      .values({
        id: slot('id'),
        partner: slot('partner'),
        letter: slot('letter'),
        signature: slot('signature'),
        at: slot('at'),
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ signature: slot('signature') })),
  ),
});
