import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readFields, readWhole } from '#content/readFields.ts';
import type { Partner } from '#content/schema/partner.ts';
import { readLogo, writeLogo } from './logo.ts';

/** A partner as its files tell of it: `content/partners/{slug}.yaml` and, if it has a logo, `{slug}.svg` beside it. */
export type PartnerText = Partner & {
  slug: string;
  /** Its logo, written anew from what was looked at; null when it has none. */
  logo: string | null;
};

/** All partners by their slugs; what is wrong with their files was told by the check before. */
export function readPartners(folder = 'content'): PartnerText[] {
  const room = join(folder, 'partners');
  if (!existsSync(room)) return [];
  return readdirSync(room)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const slug = basename(name, '.yaml');
      return { ...(readFields(join(room, name)) as Partner), slug, logo: logoIn(join(room, `${slug}.svg`)) };
    });
}

function logoIn(file: string): string | null {
  if (!existsSync(file)) return null;
  const read = readLogo(readWhole(file));
  return 'shape' in read ? `${writeLogo(read.shape)}\n` : null;
}
