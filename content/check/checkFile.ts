import { join } from 'node:path';
import type { z } from 'zod';
import { references } from '#content/model/references.ts';
import { readFields, readWhole } from '#content/readFields.ts';
import { type CollectionName, collections } from '#content/schema/collections.ts';
import type { Answer } from '#content/schema/fields.ts';
import type { Consent } from '#content/schema/testimony.ts';
import { checkAhead } from './checkAhead.ts';
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
import { checkUntranslated } from './checkUntranslated.ts';
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
  /** A day that what was done cannot be after; left out, days are not looked at. */
  today?: string | undefined;
};

/** Checks one file: its fields against their schema, what it names and tells of itself, its body, its print. */
export function checkFile({ folder, file, schema, known, original, print, today }: About): Fault[] {
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
  const unreadable = /[\uFFFD\0]/.exec(whole);
  if (unreadable)
    return [
      {
        ...{ file, line: whole.slice(0, unreadable.index).split('\n').length, field: '(file)' },
        message: 'is not saved as UTF-8, so that letters such as é are lost; save it again with the encoding UTF-8',
      },
    ];
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
  const misfit = new Set(misfits.map(([path]) => path.join('.')));
  const isOriginal = original === undefined || original === file;
  const first = isOriginal ? fields : readFields(join(folder, original));
  // What is wrong with an original is told of the original; a translation is compared with it when it is right again.
  const isComparable = isOriginal || checkSchema(schema, first).length === 0;
  const told = [
    ...misfits,
    ...references(fields)
      .filter(({ path, to, id }) => !known[to].ids.has(id) && !misfit.has(path.join('.')))
      .map(({ path, to, id }): [PropertyKey[], string] => [
        path,
        `there is no ${to} "${id}" in ${known[to].where}${didYouMean(id, known[to].ids)}`,
      ]),
    ...(isSound ? checkSupport(fields, isText ? whole : '', known.sourcesOfViews) : []),
    ...(original ? checkRevision(fields, file === original) : []),
    ...(today && isSound ? checkAhead(fields, today, kind === 'news') : []),
    ...(original && isSound && isComparable ? checkHistory(fields, isOriginal ? undefined : (first as History)) : []),
    ...(original && isSound ? checkAnswers(fields) : []),
    ...(kind === 'letters'
      ? checkLetter(
          fields as Letter,
          isOriginal || !isSound || !isComparable ? undefined : (first as Letter),
          folder,
          new Set(misfits.map(([[field]]) => String(field))),
        )
      : []),
    ...(isSound && isComparable && kind === 'voices'
      ? checkConsent(fields, isOriginal ? undefined : first, language)
      : []),
    ...(original && isSound && !isText ? termsIn(file, fields, known) : []),
  ].map(([path, message]) => fault(path, message));
  // The original lists them; one that cannot be parsed lists nothing that could be compared with.
  const isRead = isOriginal || Object.keys(first).length > 0;
  const listed = Array.isArray(first.answeredBy) ? (first.answeredBy as Answer[]) : [];
  const answers = isRead ? listed : null;
  const inBody = isText
    ? checkBody(body, { file, known, answers, consent: (first as { consent?: Consent }).consent })
    : [];
  const untranslated =
    original && !isOriginal && isComparable && isText
      ? checkUntranslated(kind, { language, fields, body }, versionOf(folder, original))
      : [];
  return [
    ...told,
    ...untranslated.map((found) =>
      'line' in found
        ? { file, line: found.line, field: '(body)', message: found.message }
        : fault(found.path, found.message),
    ),
    ...inBody.map(({ line, message }) => ({ file, line, field: '(body)', message })),
    ...(print ? checkPrint(file, whole, read, print) : []),
  ];
}

/** The original of a text, to compare a translation with. */
function versionOf(folder: string, original: string) {
  const { document, body } = readContentFile(join(folder, original));
  return { language: original.split('/')[1] ?? '', fields: document.toJS() as unknown, body };
}

function termsIn(file: string, fields: object, known: Known) {
  const { entries, defining } = collections[file.split('/')[0] as CollectionName];
  return checkTerms(fields, entries, defining, known.terms);
}
