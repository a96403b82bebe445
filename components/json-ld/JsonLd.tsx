/** JSON that is safe inside a script element, where nothing may look like a tag or the beginning of a comment. */
export const serialize = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Data for machines. It never runs, and React writes the text of a script as it is. */
export const JsonLd = ({ data }: { data: object }) => <script type="application/ld+json">{serialize(data)}</script>;
