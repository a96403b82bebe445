import { type MailWords, mailBlanks } from './words.ts';

const Address = ({ url }: { url: string }) => (
  <a href={url} dir="ltr">
    {url}
  </a>
);

/** The HTML form of a mail: a few paragraphs, links that can also be read and copied, and a code to read aloud or type. */
export const MailHtml = ({ words }: { words: MailWords }) => (
  <>
    <p>{words.intro}</p>
    <p>{words.act}</p>
    <p>
      <Address url={mailBlanks.link} />
    </p>
    {words.code && (
      <>
        <p>{words.code.act}</p>
        <h2>
          <bdi dir="ltr">{mailBlanks.code}</bdi>
        </h2>
        <p>
          <Address url={words.code.url} />
        </p>
      </>
    )}
    <p>{words.until}</p>
    <p>{words.notYou}</p>
    {words.never && (
      <p>
        {words.never} <Address url={mailBlanks.noMailLink} />
      </p>
    )}
    <p>
      <small>
        {words.why} {words.help} <a href={words.helpUrl}>{words.helpUrl}</a>
      </small>
    </p>
  </>
);
