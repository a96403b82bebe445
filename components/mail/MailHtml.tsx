import { blanksOf } from '#components/blanks.tsx';
import { MailSheet } from './MailSheet.tsx';
import { Address, Button, Paragraph, Small } from './mailPieces.tsx';
import { mailStyle as style } from './mailStyle.ts';
import { type MailWords, mailBlanks } from './words.ts';

const { Outcome } = blanksOf('mail');

/** Each group of digits is a text of its own, so that no phone takes the code for a number to call. */
const Code = ({ code }: { code: NonNullable<MailWords['code']> }) => (
  <>
    <Paragraph>{code.act}</Paragraph>
    <table role="presentation" dir="ltr" cellPadding={0} cellSpacing={0} style={style.code}>
      <tbody>
        <tr>
          {mailBlanks.codeGroups.map((group) => (
            <td key={group} style={style.codeCell}>
              {group}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
    <Paragraph>
      <Address url={code.url} />
    </Paragraph>
  </>
);

/** The HTML form of a mail. */
export const MailHtml = ({ words }: { words: MailWords }) => (
  <MailSheet {...words}>
    <Paragraph>{words.intro}</Paragraph>
    {words.reasons?.sentences.map(([reason, sentence]) => (
      <Outcome is={`reason.${reason}`} key={reason}>
        <Paragraph>{sentence}</Paragraph>
      </Outcome>
    ))}
    {words.reasons && (
      <Outcome is="moderator.words">
        <Paragraph>{words.reasons.adds}</Paragraph>
      </Outcome>
    )}
    <Paragraph>{words.act}</Paragraph>
    <Button words={words} />
    {words.code && <Code code={words.code} />}
    <Paragraph>{words.until}</Paragraph>
    <Paragraph>{words.notYou}</Paragraph>
    {words.tell && (
      <>
        <Paragraph>{words.tell.act}</Paragraph>
        <Paragraph>{words.tell.text}</Paragraph>
        {words.tell.links.map(([link, url]) => (
          <Small key={url}>
            {link}
            <br />
            <Address url={url} />
          </Small>
        ))}
      </>
    )}
    {words.never && (
      <Small>
        {words.never.act}{' '}
        <a href={mailBlanks.noMailLink} className="address" style={style.address}>
          {words.never.link}
        </a>
      </Small>
    )}
  </MailSheet>
);
