import { expect, fallenApart, test } from '#e2e/support/largeLetters.ts';
import { sticksOut } from '#e2e/support/reflow.ts';
import { locales } from '#e2e/support/words.ts';

for (const locale of locales) {
  test(`with letters twice as large the way out stays whole and leaves a telephone free, in ${locale}`, async ({
    reader,
  }) => {
    await reader.goto(`/${locale}`);
    const bar = reader.locator('.safety');
    for (const [width, height] of [
      [360, 740],
      [320, 640],
      [412, 360],
      [740, 360],
    ] as const) {
      await reader.setViewportSize({ width, height });
      const screen = `${width} by ${height}`;
      expect(await fallenApart(reader, '.safety a'), screen).toEqual([]);
      const box = await bar.boundingBox();
      expect((box?.height ?? height) / height, `${screen}: how much the bar takes`).toBeLessThan(0.35);
      if (height > 600) expect((box?.height ?? height) / height, screen).toBeLessThan(0.25);
    }
  });

  test(`with letters twice as large nothing has to be scrolled sideways on a telephone, in ${locale}`, async ({
    reader,
  }) => {
    await reader.setViewportSize({ width: 320, height: 640 });
    for (const path of ['', '/letters/safeguards', '/data', '/figures', '/positions/ncmec', '/help', '/walk']) {
      await reader.goto(`/${locale}${path}`);
      expect(await sticksOut(reader), path || 'the first page').toEqual([]);
    }
  });
}
