import { type EmbedName, embedWord } from '#blanks/embeds.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

/** Something that another site can show, by its name; the name may be in the language of the text. */
export type EmbedPart = { embed: EmbedName; name: string; contentLocale?: Locale };

/** The way to the builder, where this is chosen. */
export function BuilderLink({ locale, embed, name, contentLocale = locale }: EmbedPart & { locale: Locale }) {
  return (
    <a href={`${pathIn(locale, '/embed')}?what=${embedWord(embed)}`} {...inLanguage(contentLocale, locale)}>
      {name}
    </a>
  );
}
