import type { Text } from '#content/text.ts';

/** What a page of one text tells machines of it. */
export const aboutText = ({ contentLocale, updated, fields }: Text) => ({
  contentLocale,
  updated,
  title: fields.title,
  description: fields.summary,
});
