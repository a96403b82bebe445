import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { mailOptions } from '#server/mail/mailOptions.ts';
import type { Sender, Transport } from '#server/mail/transport.ts';

export type FilesOptions = Sender & { folder: string; now?: () => number };

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
