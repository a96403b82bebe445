import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { staleHelplines } from '#content/files/staleHelplines.ts';
import { contentFaults } from './contentFaults.ts';
import { stageContent } from './stageContent.ts';

/** Checks the content, and hands it to contentlayer when it has no fault. */

const faults = contentFaults();
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error(`${faults.length} fault(s) in the content`);
  process.exit(1);
}
const today = new Date().toISOString().slice(0, 10);
for (const sentence of stageContent(today)) console.warn(sentence);
const helplines = parse(readFileSync('content/helplines/facts.yaml', 'utf8')) as Parameters<typeof staleHelplines>[0];
for (const warning of staleHelplines(helplines, today))
  console.warn(`Warning: content/helplines/facts.yaml: ${warning}. Look it up again.`);
