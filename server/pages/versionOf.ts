import type { Template } from '#server/site/site.ts';

const latest = new WeakMap<Template, readonly object[]>();

/** What a page is kept under that is made of several things which change by themselves: the same list as before while none of them has changed. */
export function versionOf(template: Template, parts: readonly object[]): readonly object[] {
  const before = latest.get(template);
  if (before?.length === parts.length && before.every((one, index) => one === parts[index])) return before;
  latest.set(template, parts);
  return parts;
}
