import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { everyText, textPageOf } from '#app/textPage.ts';
import { updateJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { UpdateText } from '#components/letter/UpdateText.tsx';
import { libraryIn } from '#content/library.ts';

export const dynamicParams = false;

/** Every update of a letter. */
export const generateStaticParams = () => everyText('updates');

export async function generateMetadata({ params }: Params<'slug'>) {
  const { text } = await textPageOf('updates', params);
  const { locale, path, fields, languages } = text;
  const { title, summary: description } = fields;
  const isDraft = libraryIn(locale).isDraft(fields.letter);
  return headOf({ locale, path, title, description, languages, article: text, isDraft });
}

export default async function UpdatePage({ params }: Params<'slug'>) {
  const page = await textPageOf('updates', params);
  const { locale, path, fields } = page.text;
  return (
    <Shell
      locale={locale}
      path={path}
      about={{ ...aboutText(page.text), under: ['letters'], main: updateJsonLd(page) }}
    >
      <UpdateText page={page} letter={libraryIn(locale).text('letters', fields.letter)} />
    </Shell>
  );
}
