/** The licence of texts, drawings and data; how to credit them stands in content/pages/en/about.mdx. The code has its own, in LICENSE. */
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;
