/**
 * What smtp:// does about encryption beyond taking it when it is offered: a password never goes over an open line, and
 * on the same machine there is no line. What the query of the URL says about it goes first.
 */
export function encryptionFor({ protocol, hostname, password, searchParams }: URL): {
  requireTLS?: true;
  ignoreTLS?: true;
} {
  if (
    protocol === 'smtps:' ||
    ['requireTLS', 'ignoreTLS', 'opportunisticTLS'].some((option) => searchParams.has(option))
  )
    return {};
  if (/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) return { ignoreTLS: true };
  return password ? { requireTLS: true } : {};
}
