/** What is wrong in a file of the content, where it stands, and what to do. */
export type Fault = {
  /** The path under content/. */
  file: string;
  /** Counted from 1, in the whole file. */
  line: number;
  /** The field, such as `asks.1.sources`; or `(file)`, `(fields)`, `(yaml)`, `(body)`. */
  field: string;
  message: string;
};

/** A fault as editors read it: file, line, field, what is wrong and what to do, in one line. */
export const sentenceOf = ({ file, line, field, message }: Fault): string =>
  `content/${file}:${line} ${field}: ${message.replaceAll(/\s+/g, ' ')}`;
