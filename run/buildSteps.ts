/** Content → pages → site/: what each step of the build is called, and its program. */
export const buildSteps: readonly { what: string; words: readonly string[] }[] = [
  { what: 'the content', words: ['contentlayer2', 'build', '--clearCache'] },
  { what: 'the content, text by text', words: ['node', 'content/check.ts'] },
  { what: 'the pages', words: ['next', 'build'] },
  { what: 'the finished site', words: ['node', 'publish/main.ts'] },
];
