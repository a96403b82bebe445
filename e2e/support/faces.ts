import { join } from 'node:path';

/**
 * The faces that pages are measured with, whatever the machine has: how high a line and a link are depends on them.
 *
 * - `tall`: Noto Sans, Serif and Naskh Arabic as they are, with lines of 1.36 em, in Arabic 1.70 em.
 * - `low`: the same letters with lines of 1 em, as low as P052, the Palatino of most Linux desktops.
 */
export type Faces = 'tall' | 'low';

export const folderOf = (faces: Faces): string => join(import.meta.dirname, '../../test-results/faces', faces);

/**
 * What a browser is to be started with so that it knows these faces and no others. It works where a browser finds its faces
 * through fontconfig (Linux); on macOS and Windows it measures with those of the machine.
 */
export const environmentFor = (faces: Faces): Record<string, string> => ({
  FONTCONFIG_FILE: join(folderOf(faces), 'fonts.conf'),
});
