/** JSON that is safe inside a script element, where nothing may look like a tag or the beginning of a comment. */
export const serialize = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
