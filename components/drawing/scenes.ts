import type { carriages, places } from '#content/schema/solutions.ts';

export type Place = (typeof places)[number];
export type Carriage = (typeof carriages)[number];

/** What a drawing shows: how the service carries the message, and the places that it points at. */
export type Scene = { carried: Carriage; at?: readonly Place[] };

/** The drawings that explain by themselves; their words stand in the messages under `drawing`. */
export const scenes = {
  with: { carried: 'closed' },
  without: { carried: 'open' },
  detection: { carried: 'closed', at: ['sender', 'recipient'] },
} as const satisfies Record<string, Scene>;
export type SceneName = keyof typeof scenes;
