import { stringify } from 'csv-stringify/sync';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import type { LetterHistory } from '#server/ledger/histories.ts';
import { compressions } from '#server/site/compressions.ts';
import { Resource } from '#server/site/resource.ts';
import type { Call } from './endpoints.ts';
import { checkLetter } from './logQuery.ts';

/**
 * `GET /api/letters/{slug}/history`: what happened in each hour (UTC), from the public log; and signatures by country,
 * from the signatures themselves, those from countries with few put together.
 *
 * @throws Refusal 404 for an unknown letter
 */
export async function historyEndpoint(call: Call): Promise<Resource> {
  const { slug, portal } = call;
  const { size, hours } = await historyOf(call);
  const { byCountry, elsewhere, signatures } = (await portal.services.counts.of(slug)).counts;
  return data(
    call,
    'application/json; charset=utf-8',
    JSON.stringify({ letter: slug, size, hours, countries: { signatures, byCountry, elsewhere } }),
  );
}

/** `GET /api/letters/{slug}/history.csv`: the hours as a table. @throws Refusal 404 for an unknown letter */
export async function historyTableEndpoint(call: Call): Promise<Resource> {
  const { hours } = await historyOf(call);
  const columns = ['hour', 'people', 'organisations', 'peopleRemoved', 'organisationsRemoved', 'signatures'] as const;
  return data(
    call,
    'text/csv; charset=utf-8; header=present',
    stringify([...hours], { columns: [...columns], header: true, record_delimiter: 'windows', escape_formulas: true }),
  );
}

async function historyOf(call: Call): Promise<LetterHistory> {
  checkLetter(call);
  const { services } = call.portal;
  return services.histories.of(call.slug, (await services.heads.of(call.slug)).head.size);
}

function data({ portal, path }: Call, type: string, text: string): Resource {
  const body = Buffer.from(text);
  return new Resource({
    body,
    headers: [...dataHeaders(portal.site, path, type), 'Cache-Control', 'public, max-age=5'],
    compressed: compressions(body),
  });
}
