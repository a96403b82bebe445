import { LRUCache } from 'lru-cache';
import { dressFrame, isOutdated, lookClasses, outdatedClass, readLook } from '#blanks/embedLook.ts';
import type { SiteFile } from '#blanks/site.ts';
import { compressions, Resource } from './resource.ts';

/** How many bytes of frames in a look of their own are kept. */
const mostKept = 16 * 1024 * 1024;

/** The classes that an address asks of a frame; empty for the frame as it is printed. */
export const classesAsked = (query: URLSearchParams, file: Pick<SiteFile, 'version'> | null): string =>
  [
    lookClasses(readLook(query)),
    file?.version && isOutdated(query.get('version') ?? '', file.version) ? outdatedClass : '',
  ]
    .filter(Boolean)
    .join(' ');

/** Frames in the looks that were asked for last: the printed document with a few classes more at its root. */
export class FrameLooks {
  readonly #kept = new LRUCache<string, Resource>({
    maxSize: mostKept,
    sizeCalculation: ({ identity }) => 2 * identity.body.length + 4096,
  });

  /** @param charge does the work for who asks */
  dress(path: string, frame: Resource, classes: string, charge: <R>(work: () => R) => R): Resource {
    if (!classes) return frame;
    const key = `${path} ${classes} ${frame.identity.etag}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const body = charge(() => Buffer.from(dressFrame(frame.identity.body.toString('utf8'), classes)));
    const { ETag: _, Vary: __, 'Content-Length': ___, ...headers } = frame.identity.headers;
    const dressed = new Resource({ body, headers, compressed: compressions(body, charge) });
    this.#kept.set(key, dressed);
    return dressed;
  }
}
