import type { ReactNode } from 'react';
import { mailStyle as style } from './mailStyle.ts';
import { mailBlanks } from './words.ts';

/** An address that is shown, and leads there. */
export const Address = ({ url, text = url }: { url: string; text?: string }) => (
  <a href={url} dir="ltr" className="address" style={style.address}>
    {text}
  </a>
);

/** A paragraph, with its style on it, since mail programs take out style sheets. */
export const Paragraph = ({ children }: { children: ReactNode }) => <p style={style.text}>{children}</p>;
/** What stands small at the foot of a mail. */
export const Small = ({ children }: { children: ReactNode }) => (
  <p className="small" style={style.small}>
    {children}
  </p>
);

/** One link that looks like a button in every mail program, and its address for who would rather copy it. */
export const Button = ({ words }: { words: { button: string; orCopy: string } }) => (
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
