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
  /** The head of a page that is this text: it stands before what is to be noticed. */
  heading?: ReactNode;
  /** What is to be noticed besides the translation, in the reader's language. */
  notice?: ReactNode;
  children: ReactNode;
};

/** A text in its own language and direction; notices about the translation stand before its words in the reader's language. */
export function TextFrame({ text, path, isFirst = true, heading, notice, children }: Props) {
  const { locale, contentLocale } = text;
  const notices = (
    <>
      {notice}
      <TranslationNotice
        text={text}
        path={path}
        isFirst={isFirst}
        around={heading ? contentLocale : locale}
        offered={text.kind === 'letters' ? text.languages : undefined}
      />
    </>
  );
  return (
    <>
      {!heading && notices}
      <article className="text" {...part('text')} {...inLanguage(contentLocale, locale)}>
        {heading}
        {heading && notices}
        {children}
      </article>
    </>
  );
}
