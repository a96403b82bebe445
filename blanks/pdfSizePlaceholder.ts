/** Stands in a printed page for the size of its PDF, in kilobytes, which is known only when `publish` has set it. */
export const pdfSizePlaceholder = '⟪kB⟫';
