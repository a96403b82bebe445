/**
 * The place of a QR code, one unit wide. The code is drawn when the public address is known: see blanks/drawQrCodes.ts.
 * Black on white in every colour scheme, because readers of codes expect it.
 */
export const QrCode = ({ url, label }: { url: string; label: string }) => (
  <svg className="qr" viewBox="0 0 1 1" role="img" aria-label={label} shapeRendering="crispEdges">
    <path d="M0 0h1v1H0z" fill="#fff" />
    <path data-qr={url} />
  </svg>
);
