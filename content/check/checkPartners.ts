import { join } from 'node:path';
import { readLogo } from '#content/model/logo.ts';
import { readWhole } from '#content/readFields.ts';
import { partner } from '#content/schema/partner.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { checkSchema } from './checkSchema.ts';
import { readContentFile } from './contentFile.ts';
import { didYouMean } from './didYouMean.ts';
import { explainYaml, fieldAt } from './explainYaml.ts';
import type { Fault } from './fault.ts';
import { filesIn } from './known.ts';

/** The name under which those are counted who came by a partner that nobody knows. */
const takenSlug = 'other';

/** Checks the partners: their fields, that their letters exist, and that a logo draws and does nothing else. */
export function checkPartners(folder: string): Fault[] {
  const letters = filesIn(folder, `letters/${defaultLocale}`, '.mdx').map((name) => name.replace(/\.mdx$/, ''));
  const partners = filesIn(folder, 'partners', '.yaml');
  return [
    ...partners.flatMap((name) => checkOne(folder, `partners/${name}`, letters)),
    ...filesIn(folder, 'partners', '.svg').flatMap((name) => {
      const file = `partners/${name}`;
      const read = readLogo(readWhole(join(folder, file)));
      const told = (line: number, message: string) => ({ file, line, field: '(logo)', message });
      return [
        ...('fault' in read ? [told(read.line, `${read.fault}: save it as a plain SVG of shapes`)] : []),
        ...(partners.includes(name.replace(/svg$/, 'yaml'))
          ? []
          : [told(1, 'is the logo of no partner; give both files the same name')]),
      ];
    }),
  ];
}

function checkOne(folder: string, file: string, letters: readonly string[]): Fault[] {
  const path = join(folder, file);
  const { document, lineAt, lineOf } = readContentFile(path);
  const broken = explainYaml(document);
  if (broken) {
    const line = lineAt(broken.offset);
    const field = fieldAt(readWhole(path).split('\n')[line - 1] ?? '', 1) ?? '(yaml)';
    return [{ file, line, field, message: broken.message }];
  }
  const fields = (document.toJS() ?? {}) as Record<string, unknown>;
  const named = Array.isArray(fields.letters) ? fields.letters : [];
  const found: [readonly PropertyKey[], string][] = [
    ...checkSchema(partner, fields),
    ...named.flatMap((slug, index): [PropertyKey[], string][] =>
      typeof slug !== 'string' || letters.includes(slug)
        ? []
        : [[['letters', index], `there is no letter "${slug}" in content/letters${didYouMean(slug, letters)}`]],
    ),
    ...(file === `partners/${takenSlug}.yaml`
      ? ([[['name'], `has the name of all that nobody knows; rename the file, "${takenSlug}" is taken`]] as [
          PropertyKey[],
          string,
        ][])
      : []),
  ];
  return found.map(([at, message]) => ({ file, line: lineOf(at), field: at.join('.') || '(fields)', message }));
}
