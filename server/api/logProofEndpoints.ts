import { toHex } from '#ledger/hash.ts';
import { consistencyPath, inclusionPath } from '#ledger/paths.ts';
import type { Answer } from '#server/answers/answer.ts';
import { jsonAnswer } from '#server/answers/jsonAnswer.ts';
import { Refusal } from '#server/request/refusal.ts';
import type { Call } from './endpoints.ts';
import { checkLetter, logCaching, readIndex, readSize } from './logQuery.ts';

/**
 * `GET /api/letters/{slug}/log/proof?index=&size=`: an entry and the proof that it is in the tree of that size (RFC 9162, 2.1.3).
 *
 * @throws Refusal 400 for what is no index below the size, or a size that the log does not have; 404 for an unknown letter
 */
export async function logProofEndpoint(call: Call): Promise<Answer> {
  const { portal, path, slug, query } = call;
  checkLetter(call);
  const size = await readSize(call, query.get('size'));
  const index = readIndex(query.get('index'));
  if (index >= size) throw new Refusal(400, 'bad-request');
  const { ledger } = portal.services.store;
  const [leaf] = await ledger.lines(slug, index, 1);
  const proof = (await ledger.hashes(slug, inclusionPath(index, size))).map(toHex);
  return jsonAnswer(
    portal.site,
    path,
    200,
    { letter: slug, index, size, leaf, proof },
    query.has('size') ? logCaching.immutable : logCaching.growing,
  );
}

/**
 * `GET /api/letters/{slug}/log/consistency?from=&to=`: the proof that the log of the second size begins with that of the first (RFC 9162, 2.1.4).
 *
 * @throws Refusal 400 for what are no sizes of this log, from 1 and rising; 404 for an unknown letter
 */
export async function logConsistencyEndpoint(call: Call): Promise<Answer> {
  const { portal, path, slug, query } = call;
  checkLetter(call);
  const to = await readSize(call, query.get('to'));
  const from = readIndex(query.get('from'));
  if (from < 1 || from > to) throw new Refusal(400, 'bad-request');
  const proof = (await portal.services.store.ledger.hashes(slug, consistencyPath(from, to))).map(toHex);
  return jsonAnswer(
    portal.site,
    path,
    200,
    { letter: slug, from, to, proof },
    query.has('to') ? logCaching.immutable : logCaching.growing,
  );
}
