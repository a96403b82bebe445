import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Compresses text that changes while we run: brotli at quality 5 costs about a millisecond a page; what never changes was compressed by `publish`. */
export const compressions = (body: Buffer): { br: () => Buffer; gzip: () => Buffer } => ({
  br: () =>
    brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: () => gzipSync(body, { level: 6 }),
});
