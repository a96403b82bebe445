import { mailProviders } from './mailProviders.ts';

/** Domains at which anybody can have a mailbox. A mailbox there says nothing of an organisation; the list need not be whole. */
export const freeMail: ReadonlySet<string> = new Set([
  ...mailProviders.flatMap(({ domains }) => domains),
  ...'outlook.com outlook.es hotmail.com hotmail.es hotmail.fr hotmail.co.uk live.com msn.com aol.com gmx.com gmx.net gmx.de web.de'.split(
    ' ',
  ),
  ...'mail.com mail.ru tutanota.com tuta.com zoho.com hushmail.com posteo.de mailbox.org qq.com 163.com naver.com'.split(
    ' ',
  ),
  ...'yahoo.co.jp yahoo.co.in yahoo.com.br yahoo.it libero.it orange.fr wanadoo.fr free.fr laposte.net t-online.de rediffmail.com'.split(
    ' ',
  ),
]);
