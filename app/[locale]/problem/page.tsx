import '#app/letters.css';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { problemTitle } from '#app/problemTitle.ts';
import { Shell } from '#app/Shell.tsx';
import { Problem } from '#components/page/Problem.tsx';

export async function generateMetadata({ params }: Params) {
  return headOf({
    locale: localeOf((await params).locale),
    path: '/problem',
    title: await problemTitle(),
    template: 'problem',
    isListed: false,
  });
}

export default async function ProblemPage({ params }: Params) {
  const locale = localeOf((await params).locale);
  return (
    <Shell locale={locale} path="">
      <Problem locale={locale} />
    </Shell>
  );
}
