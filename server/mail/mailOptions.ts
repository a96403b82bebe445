import type { SendMailOptions } from 'nodemailer';
import type { Message, Sender } from './transport.ts';

/** A message as nodemailer takes it: one recipient, given as a value and never as a line of headers; no tracking. */
export const mailOptions = (
  { id, to, locale, subject, text, html, list }: Message,
  { from, host }: Sender,
): SendMailOptions => ({
  from,
  to: { name: '', address: to },
  envelope: { from: from.address, to: [to] },
  messageId: `<${id}@${host}>`,
  subject,
  text,
  html,
  headers: {
    'Auto-Submitted': 'auto-generated',
    'Content-Language': locale,
    ...(list && {
      'List-ID': { prepared: true, value: `<${list.letter}.letters.${host}>` },
      'List-Unsubscribe': { prepared: true, value: `<${list.unsubscribeUrl}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});
