import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { problemTitle } from '#app/problemTitle.ts';
import { EmbeddedProblem } from '#components/embed/EmbeddedProblem.tsx';

export async function generateMetadata({ params }: Params) {
  const title = problemTitle(await getTranslations());
  return headOf({
    locale: localeOf((await params).locale),
    path: '/problem',
    title,
    template: 'problem',
    isListed: false,
  });
}

export default async function EmbeddedProblemPage({ params }: Params) {
  return <EmbeddedProblem locale={localeOf((await params).locale)} />;
}
