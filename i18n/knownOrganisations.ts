import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no domain in small letters, without www.');
const schema = z.array(
  z.strictObject({
    names: z.array(z.string().regex(/\p{L}/u, 'is no name')).min(1),
    domains: z.array(domain),
  }),
);

/**
 * Reads which organisations many know, and the domains that are theirs.
 *
 * @throws Error naming the file, the entry and what is wrong
 */
export function readKnownOrganisations(
  file = join(import.meta.dirname, 'names', 'organisations.yaml'),
): z.infer<typeof schema> {
  const read = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`).join('\n'));
}
