/** Where a file that a milestone names is served. @param sha256 in hex */
export const attachmentPath = (letter: string, sha256: string): string =>
  `/api/letters/${letter}/attachments/${sha256}.pdf`;
