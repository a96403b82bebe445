import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./i18n/request.ts');

const config: NextConfig = {
  output: 'export',
  // Holds this folder and what is installed, which copies of the project in tests share with it.
  turbopack: { root: dirname(realpathSync(join(import.meta.dirname, 'node_modules'))) },
  // Types are checked by `npm run verify`, once, with the same compiler.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default withNextIntl(config);
