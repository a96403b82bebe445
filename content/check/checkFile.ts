import { join } from 'node:path';
import type { z } from 'zod';
import { readFields, readWhole } from '#content/readFields.ts';
import { references } from '#content/references.ts';
import { type CollectionName, collections } from '#content/schema/collections.ts';
import type { Answer } from '#content/schema/fields.ts';
import type { Consent } from '#content/schema/testimony.ts';
import { checkAnswers } from './checkAnswers.ts';
import { checkBody } from './checkBody.ts';
import { checkConsent } from './checkConsent.ts';
import { checkHistory, type History } from './checkHistory.ts';
import { checkLetter, type Letter } from './checkLetter.ts';
import { checkPrint, type Print } from './checkPrint.ts';
import { checkRevision } from './checkRevision.ts';
import { checkSchema } from './checkSchema.ts';
import { checkSupport } from './checkSupport.ts';
import { checkTerms } from './checkTerms.ts';
import { readContentFile } from './contentFile.ts';
import { didYouMean } from './didYouMean.ts';
import { explainYaml, fieldAt } from './explainYaml.ts';
import type { Fault } from './fault.ts';
import type { Known } from './known.ts';

type About = {
  folder: string;
  /** The path under the folder. */
  file: string;
  schema: z.ZodObject;
  known: Known;
  /** The file that this one translates, or is; left out where there are no languages. */
  original?: string;
  print?: Print | undefined;
};

/** Checks one file: its fields against their schema, what it names and tells of itself, its body, its print. */
export function checkFile({ folder, file, schema, known, original, print }: About): Fault[] {
  const path = join(folder, file);
  const whole = readWhole(path);
  const read = readContentFile(path);
  const { document, body, lineAt, lineOf } = read;
  const fault = (path: readonly PropertyKey[], message: string): Fault => ({
    file,
    line: lineOf(path),
    field: path.join('.') || '(fields)',
    message,
  });
  if (read.unfenced) return [{ file, line: 1, field: '(fields)', message: read.unfenced }];
  const broken = explainYaml(document);
  if (broken) {
    const line = lineAt(broken.offset);
    const field = fieldAt(whole.split('\n')[line - 1] ?? '', 1) ?? '(yaml)';
    return [{ file, line, field, message: broken.message }];
  }

  const fields = (document.toJS() ?? {}) as Record<string, unknown>;
  const isText = file.endsWith('.mdx');
  const [kind = '', language = ''] = file.split('/');
  const misfits = checkSchema(schema, fields);
  const isSound = misfits.length === 0;
  const first = original === undefined || original === file ? fields : readFields(join(folder, original));
  const told = [
    ...misfits,
    ...references(fields)
      .filter(({ to, id }) => !known[to].ids.has(id))
      .map(({ path, to, id }): [PropertyKey[], string] => [
        path,
        `there is no ${to} "${id}" in ${known[to].where}${didYouMean(id, known[to].ids)}`,
      ]),
    ...(isSound ? checkSupport(fields, isText ? whole : '', known.sourcesOfViews) : []),
    ...(original ? checkRevision(fields, file === original) : []),
    ...(original && isSound ? checkHistory(fields, file === original ? undefined : (first as History)) : []),
    ...(original && isSound ? checkAnswers(fields) : []),
    ...(isSound && kind === 'letters'
      ? checkLetter(fields as Letter, file === original ? undefined : (first as Letter), folder)
      : []),
    ...(isSound && kind === 'voices' ? checkConsent(fields, file === original ? undefined : first, language) : []),
    ...(original && isSound && !isText ? termsIn(file, fields, known) : []),
  ].map(([path, message]) => fault(path, message));
  const answers = Array.isArray(first.answeredBy) ? (first.answeredBy as Answer[]) : [];
  const inBody = isText
    ? checkBody(body, { file, known, answers, consent: (first as { consent?: Consent }).consent })
    : [];
  return [
    ...told,
    ...inBody.map(({ line, message }) => ({ file, line, field: '(body)', message })),
    ...(print ? checkPrint(file, whole, read, print) : []),
  ];
}

function termsIn(file: string, fields: object, known: Known) {
  const { entries, defining } = collections[file.split('/')[0] as CollectionName];
  return checkTerms(fields, entries, defining, known.terms);
}
