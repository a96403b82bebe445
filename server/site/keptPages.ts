import { type Exact, type Filling, fill } from '#blanks/filling.ts';
import type { TemplateName } from '#blanks/templates/templates.ts';
import { compressions, Resource } from './resource.ts';
import type { HeaderFields } from './securityHeaders.ts';
import { cacheControl, type Template } from './site.ts';

const mostOfOneTemplate = 50;

type Keeping = { headers?: HeaderFields; charge?: <R>(work: () => R) => R; status?: 200 | 404 };

/**
 * Pages with blanks that hold nothing private, whatever else may be made of their templates, are filled and compressed once, and kept until what they say has changed.
 * For each template the latest are kept, up to a bound; the plain page always.
 */
export class KeptPages {
  readonly #kept = new WeakMap<Template, Map<string, { version: object; resource: Resource }>>();

  /** @param version the object the page was made from; another one means that the page is out of date */
  find(template: Template, key: string, version: object): Resource | null {
    const page = this.#kept.get(template)?.get(key);
    return page?.version === version ? page.resource : null;
  }

  /** Fills a page and keeps it. The plain page serves everybody; another one is charged to who asks for it. */
  keep<const T extends TemplateName, const F extends Filling<T>>(
    template: Template<T>,
    key: string,
    version: object,
    filling: Exact<T, F>,
    { headers = {}, charge, status }: Keeping = {},
  ): Resource {
    const charged = (key !== '' && charge) || (<R>(work: () => R) => work());
    const body = charged(() => Buffer.from(fill(template, filling)));
    const all = { ...template.headers, 'Cache-Control': cacheControl.revalidate, ...headers };
    const resource = new Resource({ body, headers: all, compressed: compressions(body, charged), status });
    const pages = this.#kept.get(template) ?? new Map<string, { version: object; resource: Resource }>();
    this.#kept.set(template, pages);
    pages.delete(key);
    const oldest = pages.size < mostOfOneTemplate ? undefined : [...pages.keys()].find((kept) => kept !== '');
    if (oldest !== undefined) pages.delete(oldest);
    pages.set(key, { version, resource });
    return resource;
  }
}
