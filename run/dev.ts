import { existsSync } from 'node:fs';
import { startPreview } from '#publish/preview.ts';
import { readConfig } from '#server/config.ts';
import { siteFromPreview } from '#server/site/siteFromPreview.ts';
import { startPortal } from '#server/startPortal.ts';
import { start } from './steps.ts';
import { watchContent } from './watchContent.ts';

/**
 * The whole portal for development: the content is checked, Next watches the files, a preview finishes each page as `publish`
 * would, and the real server fills the blanks. A page loads itself anew when a file of the site changes.
 */
const config = readConfig(process.env);
const pagesPort = config.port + 1;
const previewPort = config.port + 2;
const pages = `http://127.0.0.1:${pagesPort}`;

let show: (faults: readonly string[]) => void = () => {};
const faults = await watchContent((found) => show(found));
if (!existsSync('.contentlayer/generated')) {
  console.error('There is no earlier state of the content to show. Mend it, then start again.');
  process.exit(1);
}
const watchers = [
  start(['next', 'dev', '--port', String(pagesPort), '--hostname', '127.0.0.1'], { NEXT_TELEMETRY_DISABLED: '1' }),
];

show = await startPreview({ pages, port: previewPort, origin: config.origin, operator: config.operator });
show(faults);
await answering(pages);
const site = await siteFromPreview(`http://127.0.0.1:${previewPort}`, config.origin);
const portal = await startPortal(config, site, () => process.exit(1));
console.log(
  `\nThe portal in development answers at ${config.origin}. Mails go to ${config.mail.kind === 'files' ? config.mail.folder : 'the mail server'}.\n`,
);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    for (const watcher of watchers) watcher.kill();
    await portal.stop();
    process.exit(0);
  });
}

/** Waits until Next answers; it says nothing that could be listened for. */
async function answering(url: string): Promise<void> {
  for (;;) {
    if (await fetch(url).then(Boolean, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
