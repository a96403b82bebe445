import type { ReactNode } from 'react';
import { blanksOf } from '#components/blanks.tsx';
import { direction } from '#i18n/locales.ts';
import { mailStyle as style } from './mailStyle.ts';
import { type MailWords, mailBlanks } from './words.ts';

const { Outcome } = blanksOf('mail');

const Address = ({ url, text = url }: { url: string; text?: string }) => (
  <a href={url} dir="ltr" className="address" style={style.address}>
    {text}
  </a>
);

const Paragraph = ({ children }: { children: ReactNode }) => <p style={style.text}>{children}</p>;
const Small = ({ children }: { children: ReactNode }) => (
  <p className="small" style={style.small}>
    {children}
  </p>
);

/** The logo as a table can draw it, a sheet with a lit window, and the name. */
const Head = ({ portal }: { portal: string }) => (
  <table role="presentation" cellPadding={0} cellSpacing={0} style={style.code}>
    <tbody>
      <tr>
        <td className="mark" style={style.mark}>
          <span style={style.window} />
        </td>
        <td style={style.name}>
          <span lang="en" dir="ltr">
            {portal}
          </span>
        </td>
      </tr>
    </tbody>
  </table>
);

/** One link that looks like a button in every mail program, and its address for who would rather copy it. */
const Button = ({ words }: { words: MailWords }) => (
  <>
    <table role="presentation" cellPadding={0} cellSpacing={0} style={style.button}>
      <tbody>
        <tr>
          <td className="button" style={style.buttonCell}>
            <a href={mailBlanks.link} style={style.buttonLink}>
              {words.button}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
    <Small>
      {words.orCopy} <Address url={mailBlanks.link} />
    </Small>
  </>
);

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

/** The HTML form of a mail. Language and direction stand inside the body: webmail keeps nothing of what is around it. */
export const MailHtml = ({ words }: { words: MailWords }) => (
  <div lang={words.locale} dir={direction(words.locale)} className="around" style={style.around}>
    <table role="presentation" cellPadding={0} cellSpacing={0} align="center" style={style.sheet}>
      <tbody>
        <tr>
          <td style={style.cell}>
            <Head portal={words.portal} />
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
          </td>
        </tr>
        <tr>
          <td style={style.foot}>
            <Small>{words.why}</Small>
            <Small>
              {words.help} <Address url={words.helpUrl} />
            </Small>
            <Outcome is="operated">
              <Small>
                {words.answers.operated}
                <Outcome is="operator.address">
                  <br />
                  {mailBlanks.operatorAddress}
                </Outcome>
                <br />
                {words.answers.contact}{' '}
                <Address url={`mailto:${mailBlanks.operatorEmail}`} text={mailBlanks.operatorEmail} />
              </Small>
            </Outcome>
            <Outcome is="trial">
              <Small>{words.answers.trial}</Small>
            </Outcome>
          </td>
        </tr>
      </tbody>
    </table>
  </div>
);
