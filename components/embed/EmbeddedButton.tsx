import { LetterState } from '#components/letter/LetterState.tsx';
import type { Text } from '#content/text.ts';
import { LetterAct } from './LetterAct.tsx';
import { LetterFoot } from './LetterFoot.tsx';

/** The way to the letter on another site, as a button; of a letter that rests, where it stands. */
export function EmbeddedButton({ text }: { text: Text<'letters'> }) {
  return (
    <>
      <h1 className="label">{text.fields.title}</h1>
      <LetterState isShort />
      <LetterAct text={text} />
      <LetterFoot text={text} />
    </>
  );
}
