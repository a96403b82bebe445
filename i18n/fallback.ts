/** Messages by name, in groups by subject. */
export type Messages = { readonly [name: string]: string | Messages };

/** Stand round a message that is in the language that all others fall back to. Private use: no text of ours can hold them. */
const [start, end] = ['\uE000', '\uE001'];
export const fallback = { start, end };

/**
 * All messages for a language: its own, and English ones, in delimiters, where it has none. `publish` says in the finished
 * page which words are English.
 *
 * @param own the messages of the language; what English does not have is left out
 */
export function withFallback<T extends Messages>(original: T, own: Messages): T {
  const entries = Object.entries(original).map(([name, message]) => {
    const has = Object.hasOwn(own, name) ? own[name] : undefined;
    if (typeof message !== 'string') return [name, withFallback(message, typeof has === 'object' ? has : {})];
    return [name, typeof has === 'string' && has.trim() !== '' ? has : start + message + end];
  });
  return Object.fromEntries(entries) as T;
}

/** Whether words are in the language that all others fall back to. */
export const isFallback = (text: string): boolean => text.startsWith(start);

const delimiters = new RegExp(`[${start}${end}]|${encodeURIComponent(start)}|${encodeURIComponent(end)}`, 'g');

/** Words without the delimiters, for places that cannot say in which language they are: attributes, titles, texts, addresses. */
export const plainWords = (text: string): string => text.replace(delimiters, '');
