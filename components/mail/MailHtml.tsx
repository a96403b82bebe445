import type { MailWords } from './words.ts';

/** The HTML form of a mail: a few paragraphs and one link that can also be read and copied. */
export const MailHtml = ({ words, link }: { words: MailWords; link: string }) => (
  <>
    <p>{words.intro}</p>
    <p>{words.act}</p>
    <p>
      <a href={link} dir="ltr">
        {link}
      </a>
    </p>
    <p>{words.until}</p>
    <p>{words.notYou}</p>
    <p>
      <small>
        {words.why} {words.help} <a href={words.helpUrl}>{words.helpUrl}</a>
      </small>
    </p>
  </>
);
