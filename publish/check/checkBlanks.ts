import { compile, namesIn } from '#blanks/template.ts';
import { templates } from '#blanks/templates/templates.ts';

const readable = /⟦(?:[?*]?[\w.:-]+|\/)⟧/g;

/**
 * Holds a printed page against the contract of its template.
 *
 * @returns what is wrong: an unknown blank, outcome or row, or an outcome that has no fragment
 */
export function checkBlanks(text: string, template: string | null): string[] {
  if (!template) return /⟦/.test(text) ? ['has blanks but names no template'] : [];
  const contract = (templates as Record<string, (typeof templates)[keyof typeof templates]>)[template];
  if (!contract) return [`names the template "${template}", which is not in the list of blanks`];
  const rows: Readonly<Record<string, readonly string[]>> = contract.rows;
  const known = (name: string, within: string | null) =>
    (contract.blanks as readonly string[]).includes(name) || (within !== null && (rows[within] ?? []).includes(name));
  const found = namesIn(compile(text));
  const anyRowHas = (name: string) => Object.values(rows).some((names) => names.includes(name));
  const unreadable = /.{0,20}[⟦⟧].{0,20}/.exec(text.replace(readable, ''));
  return [
    ...(unreadable ? [`has a delimiter that cannot be read: "${unreadable[0]}"`] : []),
    ...[...found.blanks].flatMap(([name, places]) =>
      [...places]
        .filter((within) => !known(name, within))
        .map(() => `has the blank "${name}", which "${template}" cannot fill`),
    ),
    ...[...found.outcomes]
      .filter(
        (name) => !(contract.outcomes as readonly string[]).includes(name) && !known(name, null) && !anyRowHas(name),
      )
      .map((name) => `has a fragment for "${name}", which never happens`),
    ...contract.outcomes
      .filter((name) => !found.outcomes.has(name))
      .map((name) => `has no fragment for the outcome "${name}"`),
    ...[...found.rows]
      .filter((name) => !(name in rows))
      .map((name) => `repeats "${name}", which "${template}" does not have`),
    ...Object.keys(rows)
      .filter((name) => !found.rows.has(name))
      .map((name) => `does not repeat "${name}"`),
  ];
}
