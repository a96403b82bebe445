import { sql } from 'kysely';
import type { Database, Tables } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements that note what happened, and add it up. */
export const compileFigureStatements = (db: Database) => ({
  noteFigure: statement<Tables['figures_waiting']>()((slot) =>
    db.insertInto('figures_waiting').values({
      id: slot('id'),
      letter: slot('letter'),
      at: slot('at'),
      event: slot('event'),
      language: slot('language'),
      country: slot('country'),
      source: slot('source'),
      provider: slot('provider'),
    }),
  ),
  countryOf: statement<{ id: string }>()((slot) =>
    db.selectFrom('signatures').select('country').where('id', '=', slot('id')),
  ),
  takeFigures: statement<{ count: number }>()((slot) =>
    db
      .deleteFrom('figures_waiting')
      .where('id', 'in', db.selectFrom('figures_waiting').select('id').orderBy('id').limit(slot('count')))
      .returningAll(),
  ),
  addFigure: statement<Tables['figures']>()((slot) =>
    db
      .insertInto('figures')
      .values({
        letter: slot('letter'),
        event: slot('event'),
        told_by: slot('told_by'),
        value: slot('value'),
        starts_at: slot('starts_at'),
        count: slot('count'),
      })
      .onConflict((conflict) =>
        conflict
          .columns(['letter', 'event', 'told_by', 'value', 'starts_at'])
          .doUpdateSet(({ ref }) => ({ count: sql<number>`${ref('figures.count')} + ${slot('count')}` })),
      ),
  ),
});
