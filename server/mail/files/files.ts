import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { mailOptions } from '#server/mail/mailOptions.ts';
import type { Sender, Transport } from '#server/mail/transport.ts';

type FilesOptions = Sender & { folder: string; now?: () => number };

/** Writes each mail as an .eml file instead of sending it: for trying the portal out, and for tests. */
export function filesTransport({ folder, now = Date.now, ...sender }: FilesOptions): Transport {
  const builder = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(message) {
      const { message: bytes } = await builder.sendMail(mailOptions(message, sender));
      const time = new Date(now()).toISOString().replace(/[:.]/g, '-');
      const file = join(folder, `${time}-${message.id}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Whoever watches the folder sees whole mails only.
      const handle = await open(`${file}.part`, 'w', 0o600);
      try {
        await handle.writeFile(bytes as Buffer);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(`${file}.part`, file);
      return 'sent';
    },
    close: () => undefined,
  };
}

/**
 * Deletes mails that were written as files before a time, whole ones and broken ones; other files are let be. They hold addresses and links.
 *
 * @param before milliseconds since 1970
 * @returns how many were deleted
 */
export const purgeFiles = (folder: string, before: number): Promise<number> =>
  deleteMails(folder, async (file) => (await stat(file)).mtimeMs < before);

/** Deletes the mails to a person that were written as files. @returns how many were deleted */
export const eraseFilesTo = (folder: string, isTheirs: (address: string) => boolean): Promise<number> =>
  deleteMails(folder, async (file) => {
    const [head = ''] = (await readFile(file, 'utf8')).split('\r\n\r\n');
    const to = /^To:\s*<?([^\s<>]+)/m.exec(head)?.[1];
    // A name with loose dots is written in quotes.
    return to !== undefined && isTheirs(to.replace(/^"(.*)"@/, '$1@'));
  });

async function deleteMails(folder: string, isMeant: (file: string) => Promise<boolean>): Promise<number> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // No mail was written yet.
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  let count = 0;
  for (const name of names.filter((name) => /\.eml(\.part)?$/.test(name))) {
    const file = join(folder, name);
    if (!(await isMeant(file))) continue;
    await rm(file, { force: true });
    count += 1;
  }
  return count;
}
