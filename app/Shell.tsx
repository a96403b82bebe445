import type { ComponentProps } from 'react';
import { Shell as ShellWithLetter } from '#components/page/Shell.tsx';
import { featuredLetter } from './featuredLetter.ts';

/** What stands round every page for readers; its menu leads to the featured letter. */
export const Shell = (props: Omit<ComponentProps<typeof ShellWithLetter>, 'letter'>) => (
  <ShellWithLetter {...props} letter={featuredLetter(props.locale)?.path} />
);
