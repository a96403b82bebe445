import { Heading } from '#components/page/Heading.tsx';
import { sourcesOf, type Text } from '#content/library.ts';
import { Body } from './Body.tsx';
import { Revision } from './Revision.tsx';
import { TextFrame } from './TextFrame.tsx';

/** A page about the portal. */
export function PageText({ text }: { text: Text<'pages'> }) {
  return (
    <TextFrame text={text} path={`/${text.slug}`}>
      <Heading title={text.fields.title} lede={text.fields.summary} />
      <Body text={text} sources={sourcesOf(text)} />
      <Revision text={text} />
    </TextFrame>
  );
}
