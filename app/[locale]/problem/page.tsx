import '#app/letters.css';
import { pageRoute } from '#app/pageRoute.tsx';
import { problemTitle } from '#app/problemTitle.ts';
import { Problem } from '#components/problem/Problem.tsx';

const { generateMetadata, Page } = pageRoute({
  path: '/problem',
  head: (t) => ({ title: problemTitle(t), template: 'problem', isListed: false }),
  place: { path: '' },
  body: (_t, locale) => <Problem locale={locale} />,
});

export { generateMetadata, Page as default };
