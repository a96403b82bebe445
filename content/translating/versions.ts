import { globSync } from 'node:fs';
import { join } from 'node:path';
import { readFields } from '#content/readFields.ts';
import { collections } from '#content/schema/collections.ts';
import { kinds } from '#content/schema/kinds.ts';
import { isLocale } from '#i18n/locales.ts';
import type { Version } from './translations.ts';

/** Every text and every collection in every language, read from the files themselves: nothing need be built. */
export function versions(folder: string): Version[] {
  const read = (kind: string, name: string, locale: string, file: string): Version[] => {
    if (!isLocale(locale)) return [];
    const { revision, translates, reviewedBy } = readFields(join(folder, file)) as Pick<
      Version,
      'revision' | 'translates' | 'reviewedBy'
    >;
    return [
      {
        kind,
        name,
        locale,
        ...(revision && { revision }),
        ...(translates && { translates }),
        ...(reviewedBy && { reviewedBy }),
      },
    ];
  };
  const texts = Object.keys(kinds).flatMap((kind) =>
    globSync(`${kind}/*/*.mdx`, { cwd: folder })
      .sort()
      .flatMap((file) => read(kind, file.split(/[\\/]/)[2] ?? '', file.split(/[\\/]/)[1] ?? '', file)),
  );
  const words = Object.keys(collections).flatMap((name) =>
    globSync(`${name}/words.*.yaml`, { cwd: folder })
      .sort()
      .flatMap((file) => read(name, name, file.split('.')[1] ?? '', file)),
  );
  return [...texts, ...words];
}
