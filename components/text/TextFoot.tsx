import type { Text } from '#content/text.ts';
import { AnsweredBy } from './AnsweredBy.tsx';
import { Revision } from './Revision.tsx';
import { TopicLinks } from './TopicLinks.tsx';

/** What ends every text: who else answers it, what it is about, when it changed and how. */
export function TextFoot({ text }: { text: Text }) {
  const views = text.answeredBy.flatMap(({ view, to, anchor }) => (to || anchor ? [] : view));
  return (
    <>
      <AnsweredBy text={text} views={views} as="p" />
      <TopicLinks text={text} />
      <Revision text={text} />
    </>
  );
}
