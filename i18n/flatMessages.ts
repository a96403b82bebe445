import type { Messages } from './fallback.ts';

/** All messages by their whole names, such as `form.error.name`. */
export const flatMessages = (messages: Messages, under = ''): Map<string, string> =>
  new Map(
    Object.entries(messages).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[under + name, value]] : [...flatMessages(value, `${under}${name}.`)],
    ),
  );
