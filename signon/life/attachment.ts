/** The largest file that a milestone may name, in bytes. */
export const largestAttachment = 5 * 1024 * 1024;

/** What can be wrong with a file that is to be shown to everybody. */
export type AttachmentProblem = 'attachment:empty' | 'attachment:too-large' | 'attachment:not-pdf';

/** What is wrong with a file; null for a PDF file (ISO 32000: its first line, and the mark at its end) of a size that is served. */
export function attachmentProblem(bytes: Uint8Array): AttachmentProblem | null {
  if (bytes.length === 0) return 'attachment:empty';
  if (bytes.length > largestAttachment) return 'attachment:too-large';
  const text = (part: Uint8Array) => String.fromCharCode(...part);
  const isWhole = /^%PDF-[12]\.\d/.test(text(bytes.subarray(0, 8))) && text(bytes.subarray(-1024)).includes('%%EOF');
  return isWhole ? null : 'attachment:not-pdf';
}
