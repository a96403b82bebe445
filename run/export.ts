import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openKeys } from '#server/keys/keys.ts';
import { exportLetter } from '#server/letters/export/exportLetter.ts';
import { sealSignatures } from '#server/letters/export/sealSignatures.ts';
import { explainSystemError } from '#server/log/explainSystemError.ts';
import { fieldsOfError, log } from '#server/log/log.ts';
import { readConfig } from '#server/settings/config.ts';
import { refuseToBegin } from '#server/start/refuseToBegin.ts';
import { openStore } from '#server/store/openStore.ts';
import { letterKeysHere } from './cli/letterKeysHere.ts';
import { needDatabase } from './cli/needDatabase.ts';
import { ownLetter, withPrivateData } from './cli/ownLetter.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';
import { exportToPartner } from './export/exportToPartner.ts';

/**
 * Writes the signatures of a letter for those who hand it over: npm run export -- --letter SLUG --to FILE. Ends with 0, with
 * 1 when the file does not hold what the public count tells or could not be written, with 2 for a wrong command or setting.
 */
const usage = `npm run export -- --letter SLUG --to FILE
  --format FORMAT   csv, for spreadsheets, or jsonl; csv when left out
  --private         writes names and addresses that the server can read, too
npm run export -- --partner SLUG --to FILE    who agreed that this partner is told how to reach them, for its key alone`;

export async function main(): Promise<number> {
  const { values } = readArguments(
    usage,
    {
      letter: { type: 'string' },
      partner: { type: 'string' },
      to: { type: 'string' },
      format: { type: 'string', default: 'csv' },
      private: { type: 'boolean', default: false },
    },
    { words: false },
  );
  const { letter, partner, to, format } = values;
  if (partner && to && !letter && !values.private) return exportToPartner(partner, to);
  if (partner && letter) throw new Error('--partner stands alone, without --letter: a partner has a file of its own.');
  if (partner || !letter || !to) throw new Error(usage);
  if (format !== 'csv' && format !== 'jsonl') throw new Error(`--format is csv or jsonl: "${format}" is not.`);
  const file = resolve(to);
  if (existsSync(file)) throw new Error(`${to} is there already.`);
  const config = readConfig(process.env);
  await refuseToBegin(config);
  await needDatabase(config);
  const keys = openKeys({ ...config, letterKeys: letterKeysHere() });
  if (values.private && keys.organisers?.of(letter))
    throw new Error('--private is of no use where the organisers gave their key: they open with it what is sealed.');

  const store = await openStore(
    config.store,
    keys,
    (error) => {
      throw error;
    },
    config.steps,
  );
  try {
    await withPrivateData(store, await ownLetter(store, letter));
  } catch (error) {
    await store.close();
    throw error;
  }
  try {
    await sealSignatures(store, keys.organisers, Date.now);
    const { written, counted } = await exportLetter(store, { letter, file, format, isPrivate: values.private });
    log('letter.exported', { letter, count: written });
    if (written === counted) return 0;
    console.error(
      `${written} signatures were written and ${counted} are counted: some came or went meanwhile, or cannot be read. Export again.`,
    );
    return 1;
  } catch (error) {
    log('export.failed', { letter, ...fieldsOfError(error) });
    if (error instanceof Error) console.error(explainSystemError(error.message));
    return 1;
  } finally {
    await store.close();
  }
}

if (import.meta.main) runCli(main);
