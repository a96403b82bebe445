import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Faces, folderOf } from './faces.ts';

const brought = 'node_modules/@expo-google-fonts/*/{400Regular,600SemiBold,700Bold}/*.ttf';
const sans = ['sans-serif', 'system-ui', 'monospace', 'Arial'].map((name) => [name, 'Noto Sans'] as const);
const serif = ['serif', 'Times New Roman'].map((name) => [name, 'Noto Serif'] as const);
/** Above and below the line, of P052-Roman.otf. */
const low = { ascent: 0.726, descent: 0.274 };

/** Lays out both sets of faces before the tests begin, each with the file that leads fontconfig to it. */
export default function makeFaces(): void {
  for (const faces of ['tall', 'low'] as const) {
    const folder = folderOf(faces);
    mkdirSync(folder, { recursive: true });
    for (const file of globSync(brought)) {
      const font = readFileSync(file);
      if (faces === 'low') lower(font);
      writeFileSync(join(folder, basename(file)), font);
    }
    writeFileSync(join(folder, 'fonts.conf'), configuration(folder, faces));
  }
}

/** Changes how high the lines of a TrueType font are, in its tables `hhea` and `OS/2` (OpenType 1.9). */
function lower(font: Buffer): void {
  const tables = new Map<string, number>();
  for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16)
    tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8));
  const [head = 0, hhea = 0, os2 = 0] = ['head', 'hhea', 'OS/2'].map((name) => tables.get(name));
  const unitsPerEm = font.readUInt16BE(head + 18);
  const ascent = Math.round(low.ascent * unitsPerEm);
  const descent = Math.round(low.descent * unitsPerEm);
  for (const table of [hhea + 4, os2 + 68]) {
    font.writeInt16BE(ascent, table);
    font.writeInt16BE(-descent, table + 2);
    font.writeInt16BE(0, table + 4);
  }
  font.writeUInt16BE(ascent, os2 + 74);
  font.writeUInt16BE(descent, os2 + 76);
}

const configuration = (folder: string, faces: Faces): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  ${[...sans, ...serif, ...(faces === 'low' ? [['P052', 'Noto Serif']] : [])]
    .map(
      ([name, family]) =>
        `<alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`,
    )
    .join('\n  ')}
</fontconfig>
`;
