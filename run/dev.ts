import { existsSync } from 'node:fs';
import { startPreview } from '#publish/preview/preview.ts';
import { readConfig } from '#server/settings/config.ts';
import { siteFromPreview } from '#server/site/siteFromPreview.ts';
import { startPortal } from '#server/start/startPortal.ts';
import { startStoreSide } from '#server/start/startStoreSide.ts';
import { buildAside } from './build/buildAside.ts';
import { startNext } from './build/startNext.ts';
import { watchContent } from './build/watchContent.ts';
import { readArguments } from './cli/readArguments.ts';
import { orEnd } from './cli/runCli.ts';

/**
 * The whole portal for development: the content is checked, Next watches the files, a preview finishes each page as `publish`
 * would, and the real server fills the blanks. A page loads itself anew when a file of the site changes. What the build would
 * refuse is said in the terminal and at the head of every page: of the content when it changes, of a page when it is shown,
 * of the whole site when its files have rested for some seconds, unless `--no-build` is given.
 */
const usage = `npm run dev                  the portal at PORT, with what the build would refuse
npm run dev -- --no-build    without a build in the background when files rest`;
const options = { build: { type: 'boolean', default: true } } as const;
const { values } = orEnd(() => readArguments(usage, options, { words: false, allowNegative: true }));
const config = readConfig(process.env);

const faults: { content: readonly string[]; site: readonly string[] } = { content: [], site: [] };
let show: (faults: readonly string[]) => void = () => {};
const tell = (found: Partial<typeof faults>) => {
  Object.assign(faults, found);
  show([...faults.content, ...faults.site]);
};
let learn: () => Promise<void> = async () => {};
const first = await watchContent((content) => {
  tell({ content });
  // A letter that cannot be printed yet is told where the page is; it is asked for again at the next change.
  if (content.length === 0) learn().catch((error: Error) => console.error(error.message));
});
if (!existsSync('.contentlayer/generated')) {
  console.error('There is no earlier state of the content to show. Mend it, then start again.');
  process.exit(1);
}
const { next, pages, said } = startNext();
let portal: Awaited<ReturnType<typeof startPortal>> | undefined;
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, async () => {
    await portal?.stop();
    process.exit(0);
  });
// However this ends, by an error too, nothing that it started goes on; and without Next there is nothing to show.
process.once('exit', () => next.kill());
next.once('exit', (code) => {
  console.error('next dev has ended, and so does this.');
  process.exit(code || 1);
});

const preview = await startPreview({ pages: await pages, said, origin: config.origin, operator: config.operator });
show = preview.show;
tell({ content: first });
const site = await siteFromPreview(`http://127.0.0.1:${preview.port}`, config);
learn = site.learn;
portal = await startPortal(
  config,
  site,
  (parts, told) => startStoreSide(config, parts, told),
  () => process.exit(1),
);
console.log(
  `\nThe portal in development answers at ${config.origin}. Mails go to ${config.mail.kind === 'files' ? config.mail.folder : 'the mail server'}.\n`,
);
const stopBuilding = values.build ? buildAside({ restMs: 5000, tell: (found) => tell({ site: found }) }) : () => {};
process.once('exit', stopBuilding);
