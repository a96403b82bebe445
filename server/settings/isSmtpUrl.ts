/** What may stand in the query of SMTP_URL. Others nodemailer would ignore, or heed: it would write addresses to the log, or put the mails elsewhere. */
const options: Readonly<Record<string, RegExp>> = {
  name: /^[\w.-]+$/,
  requireTLS: /^(true|false)$/,
  ignoreTLS: /^(true|false)$/,
  opportunisticTLS: /^(true|false)$/,
  'tls.servername': /^[\w.-]+$/,
  'tls.rejectUnauthorized': /^(true|false)$/,
};

/** Whether mails can be sent by it: a server, with user and password or without both, and options that are known. */
export function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || /\s/.test(text)) return false;
  if (!/^\/?$/.test(url.pathname) || url.hash !== '' || (url.username === '') !== (url.password === '')) return false;
  const given = [...url.searchParams];
  return (
    new Set(given.map(([name]) => name)).size === given.length &&
    given.every(([name, value]) => Object.hasOwn(options, name) && options[name]?.test(value)) &&
    [url.username, url.password].every(isEncoded)
  );
}

/** A percent sign that is meant as such has to be written as %25. */
const isEncoded = (part: string) => !/%(?![0-9a-f]{2})/i.test(part);
