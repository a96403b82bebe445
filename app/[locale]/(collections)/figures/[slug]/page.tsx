import { everyFigure, figureOf } from '#app/figure.ts';
import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { FigurePage } from '#components/collection/FigurePage.tsx';
import { figureJsonLd } from '#components/json-ld/figureJsonLd.ts';

export const generateStaticParams = everyFigure;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, path, languages, figure } = await figureOf(params);
  return headOf({ locale, path, title: figure.title, description: figure.display, languages });
}

export default async function Page({ params }: Params<'slug'>) {
  const page = await figureOf(params);
  const { locale, contentLocale, updated, path, figure } = page;
  return (
    <Shell
      locale={locale}
      path={path}
      about={{
        contentLocale,
        updated,
        title: figure.title,
        description: figure.display,
        under: ['evidence', 'figures'],
        main: figureJsonLd(page),
      }}
    >
      <FigurePage page={page} />
    </Shell>
  );
}
