/** Content → pages → site/: what each step of the build is called, and its program. */
export const buildSteps: readonly { what: string; words: readonly string[] }[] = [
  { what: 'the check of the content', words: ['node', 'run/build/check.ts'] },
  { what: 'the content', words: ['contentlayer2', 'build', '--clearCache'] },
  { what: 'the pages', words: ['next', 'build'] },
  { what: 'the finished site', words: ['node', 'publish/main.ts'] },
];
