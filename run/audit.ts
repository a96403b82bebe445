import { readFileSync } from 'node:fs';
import { readSignedHead } from '#ledger/head.ts';
import { auditLetter } from './audit/auditLetter.ts';
import { auditSource } from './audit/auditSource.ts';
import { lettersAt } from './audit/lettersAt.ts';
import { chooseLetter } from './cli/chooseLetter.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';

/** Audits the public log of a letter: npm run audit -- ORIGIN-OR-FOLDER [options]. Ends with 0, with 1 for a mismatch, with 2 when it cannot be audited. */
const usage = `npm run audit -- ORIGIN-OR-FOLDER
  --letter SLUG     the letter; the only one when left out
  --since FILE      a head.json that was saved earlier: the log must begin with what it signs
  --key KEY         the public key that must have signed, in base64
  --keep FOLDER     keeps all that was read, to be audited again or passed on
  --figures         says how long it took and how much memory`;

export async function main(): Promise<number> {
  const { values, positionals } = readArguments(usage, {
    letter: { type: 'string' },
    since: { type: 'string' },
    key: { type: 'string' },
    keep: { type: 'string' },
    figures: { type: 'boolean', default: false },
  });
  const [where] = positionals;
  if (!where || positionals.length > 1) throw new Error(usage);
  const earlier = values.since ? readSignedHead(JSON.parse(readFileSync(values.since, 'utf8'))) : undefined;
  if (earlier === null) throw new Error(`${values.since} holds no head`);

  const letter = chooseLetter(await lettersAt(where), values.letter);

  const started = performance.now();
  const source = auditSource(where, letter, values.keep);
  const { problems, sums, head } = await auditLetter({ source, letter, earlier, key: values.key });
  const { size, root, at } = head.head;
  console.log(`The log of "${letter}" has ${size} lines, signed at ${at}.`);
  console.log(
    `They say: ${sums.signatures.person} people and ${sums.signatures.organisation} organisations have signed.`,
  );
  console.log(
    `(${sums.added.person + sums.added.organisation} confirmed, ${sums.removed.person + sums.removed.organisation} removed since.)`,
  );
  console.log(`Root ${root}\nKey  ${head.key}`);
  if (!values.key && !earlier)
    console.log('Compare the key with one that you had from elsewhere; nothing here can vouch for it.');
  if (!earlier)
    console.log(
      'Save the head (--keep) and give it next time (--since): so you see that nothing was taken out of the log.',
    );
  if (values.figures) {
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `It took ${((performance.now() - started) / 1000).toFixed(1)} seconds and ${megabytes} MB of memory at most.`,
    );
  }
  for (const problem of problems) console.log(`MISMATCH: ${problem}`);
  console.log(
    problems.length === 0
      ? 'The count, the list, the history and the log say the same.'
      : `${problems.length} mismatches.`,
  );
  return problems.length === 0 ? 0 : 1;
}

if (import.meta.main) runCli(main);
