import '#components/collection/chart.css';
import { everyFigure, figureOf } from '#app/figure.ts';
import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { EmbeddedFigure } from '#components/embed/EmbeddedFigure.tsx';

export const generateStaticParams = everyFigure;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, path, figure, revision } = await figureOf(params);
  return headOf({ locale, path, title: figure.title, version: `${revision}`, isListed: false });
}

export default async function EmbeddedFigurePage({ params }: Params<'slug'>) {
  return <EmbeddedFigure page={await figureOf(params)} />;
}
