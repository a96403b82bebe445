import { getTranslations } from 'next-intl/server';
import { headOf, titleByOutcome } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { templates } from '#blanks/list.ts';
import { Problem } from '#components/page/Problem.tsx';
import { Shell } from '#components/page/Shell.tsx';

export async function generateMetadata({ params }: Params) {
  const t = await getTranslations('problem');
  const title = titleByOutcome(Object.fromEntries(templates.problem.outcomes.map((outcome) => [outcome, t(`${outcome}.title`)])));
  return headOf({ locale: localeOf((await params).locale), path: '/problem', title, template: 'problem', isListed: false });
}

export default async function ProblemPage({ params }: Params) {
  const locale = localeOf((await params).locale);
  return (
    <Shell locale={locale} path="">
      <Problem locale={locale} />
    </Shell>
  );
}
