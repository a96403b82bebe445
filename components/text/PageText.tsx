import type { ReactNode } from 'react';
import { Heading } from '#components/page/Heading.tsx';
import type { TextPage } from '#content/createLibrary.ts';
import { Body } from './Body.tsx';
import { Revision } from './Revision.tsx';
import { TextFrame } from './TextFrame.tsx';

/** A page about the portal; what follows its text is in the reader's language. */
export function PageText({ page: { text, sources }, children }: { page: TextPage<'pages'>; children?: ReactNode }) {
  return (
    <>
      <TextFrame text={text} path={`/${text.slug}`}>
        <Heading title={text.fields.title} lede={text.fields.summary} />
        <Body text={text} sources={sources} />
        <Revision text={text} />
      </TextFrame>
      {children}
    </>
  );
}
