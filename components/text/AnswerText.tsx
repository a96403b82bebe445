import { Drawing } from '#components/drawing/Drawing.tsx';
import type { NumberedSource } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { Body } from './Body.tsx';
import { TextFoot } from './TextFoot.tsx';

type Props = {
  text: Text<'faq'>;
  sources: readonly NumberedSource[];
  /** Headings of the answer sit below this level. */
  under: 1 | 2;
};

/** What answers a question: drawings, the text, what ends it; the same on its page and on that of all. */
export const AnswerText = ({ text, sources, under }: Props) => (
  <>
    {text.fields.drawings && (
      <div className="drawings">
        {text.fields.drawings.map((name) => (
          <Drawing key={name} of={name} />
        ))}
      </div>
    )}
    <Body text={text} sources={sources} under={under} />
    <TextFoot text={text} />
  </>
);
