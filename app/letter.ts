import { notFound } from 'next/navigation';
import { localeOf, type Params } from '#app/params.ts';
import { readText, slugsOf } from '#content/library.ts';

/** The letter that an address names, in the reader's language; an unknown one is not found. */
export async function letterOf(params: Params<'slug'>['params']) {
  const { locale, slug } = await params;
  return readText('letters', slug, localeOf(locale)) ?? notFound();
}

/** Every letter, as the parameters of its pages. */
export const everyLetter = () => slugsOf('letters').map((slug) => ({ slug }));
