import type { ReactNode } from 'react';
import { blanksOf } from '#components/blanks.tsx';
import { direction, type Locale } from '#i18n/locales.ts';
import { Address, Small } from './mailPieces.tsx';
import { mailStyle as style } from './mailStyle.ts';
import { type MailFoot, mailBlanks } from './words.ts';

const { Outcome } = blanksOf('mail');

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

type Props = {
  locale: Locale;
  portal: string;
  foot: MailFoot;
  /** What mail programs show beside the subject; hidden in the mail. */
  preview?: string;
  children: ReactNode;
};

/** What stands round every mail: the name at its head, why it came, help, and who answers. Language and direction stand inside the body: webmail keeps nothing of what is around it. */
export const MailSheet = ({ locale, portal, foot, preview, children }: Props) => (
  <div lang={locale} dir={direction(locale)} className="around" style={style.around}>
    {preview && <div style={style.preview}>{preview}</div>}
    <table role="presentation" cellPadding={0} cellSpacing={0} align="center" style={style.sheet}>
      <tbody>
        <tr>
          <td style={style.cell}>
            <Head portal={portal} />
            {children}
          </td>
        </tr>
        <tr>
          <td style={style.foot}>
            <Small>{foot.why}</Small>
            <Small>
              {foot.help} <Address url={foot.helpUrl} />
            </Small>
            <Outcome is="operated">
              <Small>
                {foot.answers.operated}
                <Outcome is="operator.address">
                  <br />
                  {mailBlanks.operatorAddress}
                </Outcome>
                <br />
                {foot.answers.contact}{' '}
                <Address url={`mailto:${mailBlanks.operatorEmail}`} text={mailBlanks.operatorEmail} />
              </Small>
            </Outcome>
            <Outcome is="trial">
              <Small>{foot.answers.trial}</Small>
            </Outcome>
          </td>
        </tr>
      </tbody>
    </table>
  </div>
);
