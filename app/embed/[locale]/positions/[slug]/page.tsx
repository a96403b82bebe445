import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { everyText, textPageOf } from '#app/textPage.ts';
import { EmbeddedPosition } from '#components/embed/EmbeddedPosition.tsx';

export const generateStaticParams = () => everyText('positions');

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, path, fields } = (await textPageOf('positions', params)).text;
  return headOf({ locale, path, title: fields.title, isListed: false });
}

export default async function EmbeddedPositionPage({ params }: Params<'slug'>) {
  return <EmbeddedPosition page={await textPageOf('positions', params)} />;
}
