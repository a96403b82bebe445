import type { MailBlock, MailPart } from '#content/model/mailBlocks.ts';
import { direction } from '#i18n/locales.ts';
import { MailSheet } from './MailSheet.tsx';
import { Button, Paragraph, Small } from './mailPieces.tsx';
import { mailStyle as style } from './mailStyle.ts';
import type { UpdateWords } from './updateWords.ts';
import { mailBlanks } from './words.ts';

const Part = ({ words, url, isStrong }: MailPart) =>
  url ? (
    <a href={url} className="address" style={style.address}>
      {words}
    </a>
  ) : isStrong ? (
    <strong>{words}</strong>
  ) : (
    words
  );

/** Items are paragraphs with their mark: mail programs disagree on lists. */
const Block = ({ is, number, parts }: MailBlock) => {
  const said = parts.map((part, index) => <Part key={`${index}-${part.words}`} {...part} />);
  if (is === 'heading') return <h2 style={style.heading}>{said}</h2>;
  return (
    <p style={style.text}>
      {is === 'item' && `${number === undefined ? '–' : `${number}.`} `}
      {said}
    </p>
  );
};

/** An update of a letter as HTML: in its own language, and what surrounds it in the reader's. */
export const UpdateHtml = ({ words }: { words: UpdateWords }) => (
  <MailSheet {...words}>
    <Small>{words.about}</Small>
    {words.notice && <Paragraph>{words.notice}</Paragraph>}
    <div lang={words.contentLocale} dir={direction(words.contentLocale)}>
      <h1 style={style.title}>{words.title}</h1>
      {words.blocks.map((block, index) => (
        <Block key={`${index}-${block.parts[0]?.words}`} {...block} />
      ))}
    </div>
    <Button words={words} />
    <Small>
      {words.unsubscribe.act}{' '}
      <a href={mailBlanks.unsubscribeLink} className="address" style={style.address}>
        {words.unsubscribe.link}
      </a>
    </Small>
  </MailSheet>
);
