import { pagesOf } from '#server/letters/pagesOf.ts';
import type { Store } from '#server/store/port.ts';
import { confirmationsEnd, type LetterLife } from '#signon/life/letterLife.ts';

/** Who would be missing from a letter that is packed now, and what to do first: a sentence each. Nobody can be added once it is handed over. */
export async function notInIt(store: Store, letter: string, life: LetterLife, now: number): Promise<string[]> {
  const countOf = (waiting: readonly { letter: string; count: number }[]) =>
    waiting.find((one) => one.letter === letter)?.count ?? 0;
  const names = countOf(await store.moderation.waiting());
  const reasons = countOf(await store.motives.waits());
  let organisations = 0;
  for await (const page of pagesOf(store.organisations, ({ id }) => id, 500))
    organisations += page.filter((one) => one.letter === letter && !one.verification).length;
  const sentences: string[] = [];
  const end = confirmationsEnd(life);
  if (end === null)
    sentences.push(
      `"${letter}" is ${life.state}: who signs from now on is not in this file. Before you hand it over, close it, and pack it again once nobody can confirm any more.`,
    );
  else if (now < end)
    sentences.push(
      `Who signed before "${letter}" was closed can confirm until ${new Date(end).toISOString().slice(0, 16)}Z, and is not in this file until then: pack it again after that.`,
    );
  for (const [count, what, command] of [
    [names, 'Names that wait for a moderator, and are not shown in this file', 'moderation -- list'],
    [reasons, 'Reasons that nobody has read, and that are not in this file', 'moderation -- reasons'],
    [organisations, 'Organisations that are not proven, and not counted in this file', 'organisations -- list'],
  ] as const)
    if (count > 0)
      sentences.push(
        `${what}: ${count}. Look at them (npm run ${command}), and pack it again before you hand it over.`,
      );
  return sentences;
}
