import type { BackupNote } from './backupNotes.ts';

type Heads = BackupNote['heads'];

/**
 * What the public logs will show after a backup was put back, in sentences for whoever has to say so in public.
 *
 * @param before where they ended before, as far as that is known
 * @param after where they end now
 */
export function tellLogs(before: Heads, after: Heads): string[] {
  const letters = [...new Set([...before, ...after].map(({ letter }) => letter))].sort();
  return letters.map((letter) => {
    const [was, is] = [before, after].map((heads) => heads.find((head) => head.letter === letter));
    const size = is?.size ?? 0;
    if (!was) return `${letter}: the public log has ${size} lines; where it ended before is not known.`;
    if (was.size > size)
      return `${letter}: the public log had ${was.size} lines and has ${size} now. What these ${was.size - size} said is gone: signatures, withdrawals, or steps of the letter, so that one that was closed may be open again. Look at "npm run letters -- show --letter ${letter}" and do again what is missing; whoever kept a head from before will see the gap, so say in public what happened.`;
    if (was.size === size && was.root === is?.root)
      return `${letter}: the public log is as it was, with ${size} lines.`;
    return `${letter}: the public log has ${size} lines now, ${was.size} before.`;
  });
}
