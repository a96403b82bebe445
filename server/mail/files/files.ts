import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
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
export async function purgeFiles(folder: string, before: number): Promise<number> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // No mail was written yet.
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  let count = 0;
  for (const name of names.filter((name) => /\.eml(\.part)?$/.test(name))) {
    const file = join(folder, name);
    const { mtimeMs } = await stat(file);
    if (mtimeMs >= before) continue;
    await rm(file, { force: true });
    count += 1;
  }
  return count;
}
