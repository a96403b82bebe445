/** Which rows are read: at most `count`, in the order of their ids, from after one; '' is before all. */
export type Page = { count: number; after: string };
