/** Headers by their names. */
export type HeaderFields = Readonly<Record<string, string>>;

/** What decides over the promises an answer makes to a browser. */
type Placed = {
  path: string;
  /** Whether other sites may load it: data, pictures, styles; no documents of ours, and nothing private. */
  isShared: boolean;
  /** Whether the public address is https. */
  isSecure: boolean;
};

/**
 * The headers that every answer carries.
 *
 * Only embeds may stand in a frame. Styles and fonts are shared because an embed in a sandboxed frame has an opaque origin:
 * to the browser even our own styles are another site's there. Sharing gives nothing away, since there are no cookies.
 */
export function securityHeaders({ path, isShared, isSecure }: Placed): HeaderFields {
  const isEmbed = path.startsWith('/embed/');
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': isShared || isEmbed ? 'cross-origin' : 'same-origin',
    ...(isShared && { 'Access-Control-Allow-Origin': '*' }),
    // A page that is isolated (COEP: require-corp) shows only frames that say the same.
    ...(isEmbed ? { 'Cross-Origin-Embedder-Policy': 'require-corp' } : { 'X-Frame-Options': 'DENY' }),
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}
