import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Resource } from '#server/site/resource.ts';
import { siteFromDisk } from '#server/site/siteFromDisk.ts';

/** What the server's memory costs by the number of printed pages, each read twice. Usage: memory.ts PAGES (80, then 2400). */
const pages = Number(process.argv[2] ?? 80);
const folder = mkdtempSync(join(tmpdir(), 'memory-'));
mkdirSync(join(folder, 'public'));
const files: Record<string, object> = {};
for (let page = 0; page < pages; page += 1) {
  const body = `<!doctype html>${randomBytes(16_000).toString('hex')}${'x'.repeat(16_000)}`;
  const file = `public/${page}.html`;
  writeFileSync(join(folder, file), body);
  writeFileSync(
    join(folder, `${file}.br`),
    brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  );
  writeFileSync(join(folder, `${file}.gz`), gzipSync(body, { level: 1 }));
  files[`/en/${page}`] = { file, type: 'text/html; charset=utf-8', encodings: ['br', 'gz'], cache: 'revalidate' };
}
writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ origin: 'http://localhost', files, letters: {} }));

const site = siteFromDisk(folder, { origin: 'http://localhost', operator: null });
for (let round = 0; round < 2; round += 1)
  for (const path of Object.keys(files)) {
    const file = site.file(path);
    if (!(file instanceof Resource)) throw new Error(`${path} is not there`);
    for (const encoding of ['br', 'gzip', undefined]) file.choose(encoding);
  }
globalThis.gc?.();
const { rss, external, arrayBuffers, heapUsed } = process.memoryUsage();
const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
console.log(
  `${pages} pages: ${mb(rss)} MB in all; heap ${mb(heapUsed)}, buffers ${mb(Math.max(external, arrayBuffers))}`,
);
rmSync(folder, { recursive: true });
