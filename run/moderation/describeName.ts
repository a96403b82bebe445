import type { Store } from '#server/store/port.ts';

type Held = Awaited<ReturnType<Store['moderation']['held']>>[number];

/** One line about a name: what a moderator must see to decide, and nothing else. Names hold no character that could steer a terminal. */
export function describeName({ id, letter, held, display, name, initials, organisation, role }: Held): string {
  const words = [name ?? initials, organisation, role].filter((text) => text).join(' · ');
  return [id, letter, held ?? 'listed', display, words].join('\t');
}
