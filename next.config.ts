import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./i18n/request.ts');

const config: NextConfig = {
  output: 'export',
  turbopack: { root: import.meta.dirname },
  // Types are checked by `npm run verify`, once, with the same compiler.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default withNextIntl(config);
