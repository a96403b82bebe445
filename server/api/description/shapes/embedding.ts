import { z } from 'zod';

const embedded = {
  version: z.literal('1.0'),
  title: z.string(),
  provider_name: z.string().optional(),
  provider_url: z.url(),
  cache_age: z.int().positive().describe('Seconds.'),
};

export const oembed = z
  .looseObject({
    ...embedded,
    type: z.enum(['rich', 'link']),
    width: z.int().positive().optional(),
    height: z.int().positive().optional(),
    html: z.string().optional(),
  })
  .describe(
    'How to embed an address of the portal (oembed.com, 1.0); a `link` where the frame would be too small to read.',
  );
