import type { Post } from '#components/share/networks.ts';
import type { Text } from '#content/text.ts';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** What the portal says of itself: messages under `site`. */
type Site = { name: string; tagline: string; description: string };

/** What the share kit offers to post: of the letter that is featured, by the words that it has for it, and of the portal. */
export function postsOf(
  locale: Locale,
  letter: Text<'letters'> | undefined,
  { name, tagline, description }: Site,
): (Post & { name: string })[] {
  const portal = { name, title: `${name}: ${tagline}`, more: description, url: urlOf(locale, '') };
  if (!letter) return [portal];
  const { title, summary, share, hashtag } = letter.fields;
  return [
    { name: title, title: share?.text ?? title, more: summary, url: urlOf(locale, letter.path), hashtag },
    portal,
  ];
}
