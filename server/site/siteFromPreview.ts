import { nothingSearchable } from '#blanks/searchEntry.ts';
import type { SiteFile, SiteLetter, SiteUpdate } from '#blanks/site.ts';
import { type FrameOrigins, keepFormTo } from './keepFormTo.ts';
import { isText, type PrintedFile, resourceOf, templateOf } from './printedFile.ts';
import { compressions } from './resource.ts';
import { isForReaders, type Site } from './site.ts';

/** Questions about one path that follow each other within this many milliseconds are one question. */
const sameQuestion = 300;

/**
 * The site as a preview process prints it, for development: each page is fetched when it is asked for.
 *
 * The preview answers a page with its finished text and the header `x-site-file`, a `SiteFile` as JSON; `/letters.json` with
 * `SiteManifest['letters']`, `/updates.json` with `SiteManifest['updates']`. Whatever else it answers (scripts, styles, event streams) is passed on as it is.
 *
 * @param preview the base URL of the preview process
 * @throws TypeError when the preview does not answer, Error when it cannot print the letters
 */
export async function siteFromPreview(
  preview: string,
  { origin, frameOrigins = null }: { origin: string; frameOrigins?: FrameOrigins },
): Promise<Site & { /** Learns of letters and updates that were written since. */ learn: () => Promise<void> }> {
  const letters: Record<string, SiteLetter> = {};
  const updates: Record<string, SiteUpdate> = {};
  const learn = async () => {
    const answer = await fetch(new URL('/letters.json', preview));
    if (!answer.ok)
      throw new Error('The letters cannot be printed; what is wrong stands above. Mend it, then start again.');
    renew(letters, shown(await answer.json()));
    renew(updates, await (await fetch(new URL('/updates.json', preview))).json());
  };
  await learn();
  const asked = new Map<string, Promise<PrintedFile | null>>();

  const look = async (path: string): Promise<PrintedFile | null> => {
    const answer = await fetch(preview + path, { redirect: 'manual', headers: { accept: 'text/html' } });
    const described = answer.headers.get('x-site-file');
    if (described === null) {
      await answer.body?.cancel();
      return null;
    }
    const file = keepFormTo(frameOrigins, path, JSON.parse(described) as SiteFile);
    return { path, file, body: Buffer.from(await answer.arrayBuffer()), isSecure: origin.startsWith('https:') };
  };
  const ask = (path: string) => {
    const known = asked.get(path);
    if (known) return known;
    const question = look(path);
    asked.set(path, question);
    setTimeout(() => asked.delete(path), sameQuestion).unref();
    return question;
  };

  return {
    origin,
    letters,
    updates,
    learn,
    file: (path) => {
      const file = ask(path).then((printed) => {
        if (!printed || printed.file.template || !isForReaders(path)) return null;
        return resourceOf(printed, isText(printed.file.type) ? compressions(printed.body) : undefined);
      });
      // Whoever waits for it hears of a failure; that nobody waits must not end the process.
      file.catch(() => {});
      return file;
    },
    template: async (path) => {
      const printed = await ask(path);
      return printed?.file.template ? templateOf(printed.file.template, printed) : null;
    },
    describe: async (path) => (isForReaders(path) && (await ask(path))?.file) || null,
    searchable: () => nothingSearchable,
    passOn: (target, accept) => passOn(preview + target, accept),
  };
}

/** Letters as who writes them has to see them: a draft is open here, whether its words are kept or not, for nobody else is looking. */
const shown = (letters: Record<string, SiteLetter>): Record<string, SiteLetter> =>
  Object.fromEntries(
    Object.entries(letters).map(([slug, letter]) => [
      slug,
      { ...letter, isKept: true, calendar: { ...letter.calendar, opensAt: null } },
    ]),
  );

/** Gives a record that others hold the entries of another one. */
function renew<Of>(record: Record<string, Of>, now: Readonly<Record<string, Of>>): void {
  for (const name of Object.keys(record)) if (!Object.hasOwn(now, name)) delete record[name];
  Object.assign(record, now);
}

async function passOn(url: string, accept: string): Promise<Response | null> {
  const answer = await fetch(url, { redirect: 'manual', headers: { accept } });
  // A page that we did not serve is not to be served.
  if (answer.status === 404 || answer.headers.has('x-site-file')) {
    await answer.body?.cancel();
    return null;
  }
  // `fetch` has already undone the compression and may not know the length.
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection']) headers.delete(name);
  return new Response(answer.body, { status: answer.status, headers });
}
