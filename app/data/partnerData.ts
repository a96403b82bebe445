import { z } from 'zod';
import { readPartners } from '#content/model/partners.ts';
import { entryId } from '#content/schema/fields.ts';
import { partner } from '#content/schema/partner.ts';
import { type DataFile, dataFile, newest } from './dataFile.ts';

const { name, page, letters, from, until, consent } = partner.shape;

/** Through whom people can come to letters: what the form says of them, and their days. */
export const partnerData = (): DataFile =>
  dataFile(
    'partners',
    'Organisations through which people can come to a letter, and what the box of each says. How many came is told by /api/letters/{slug}/partners.',
    {
      items: z.array(
        z.object({
          id: entryId.describe('Names it in addresses: `?partner=`.'),
          ...{ name, page, letters, from, until, consent },
        }),
      ),
    },
    () => {
      const items = readPartners().map(({ slug, ...one }) => ({ ...one, id: slug }));
      return { updated: newest(items.map(({ from }) => from)), items };
    },
  );
