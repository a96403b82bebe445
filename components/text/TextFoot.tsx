import type { Text } from '#content/library.ts';
import { AnsweredBy } from './AnsweredBy.tsx';
import { Revision } from './Revision.tsx';
import { TopicLinks } from './TopicLinks.tsx';

/** What ends every text: who answers it, what it is about, when it changed and how. */
export const TextFoot = ({ text }: { text: Text }) => (
  <>
    <AnsweredBy text={text} />
    <TopicLinks text={text} />
    <Revision text={text} />
  </>
);
