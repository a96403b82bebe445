/** A compiled body of one paragraph, in the form of the bundler's, whose first argument after the scope is what it exports. */
export const sampleBody = (words: string): string =>
  `return { default: ({ components }) => _jsx_runtime.jsx(components.p, { children: ${JSON.stringify(words)} }) };`;
