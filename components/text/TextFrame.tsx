import type { ReactNode } from 'react';
import { part } from '#blanks/parts.ts';
import type { Text } from '#content/text.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { TranslationNotice } from './TranslationNotice.tsx';

type Props = {
  text: Text;
  /** The path of the page without its language. */
  path: string;
  /** On a page of several texts, only the first repeats that no native speaker has reviewed the translation. */
  isFirst?: boolean;
  children: ReactNode;
};

/** A text in its own language and direction; notices about the translation stand before it in the reader's language. */
export function TextFrame({ text, path, isFirst = true, children }: Props) {
  return (
    <>
      <TranslationNotice
        text={text}
        path={path}
        isFirst={isFirst}
        offered={text.kind === 'letters' ? text.languages : undefined}
      />
      <article className="text" {...part('text')} {...inLanguage(text.contentLocale, text.locale)}>
        {children}
      </article>
    </>
  );
}
