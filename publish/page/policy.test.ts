import { expect, test } from 'vitest';
import { policyOf } from './policy.ts';

const style = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

test('a page of the portal may use its own style and our script, and stands in no frame', () => {
  expect(policyOf({ styleHash: style, hasScript: true, hasFrame: false }, false)).toBe(
    "default-src 'none'; img-src 'self'; manifest-src 'self'; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
});

test('an embed is the same, in anybody’s frame', () => {
  expect(policyOf({ styleHash: style, hasScript: true, hasFrame: false }, true)).toBe(
    "default-src 'none'; img-src 'self'; manifest-src 'self'; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *",
  );
});

test('a page without style and script may use none', () => {
  expect(policyOf({ styleHash: null, hasScript: false, hasFrame: false }, false)).toBe(
    "default-src 'none'; img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
});

test('A page that shows a frame of ours may hold that, and no other', () => {
  const policy = policyOf({ styleHash: null, hasScript: false, hasFrame: true }, false);
  expect(policy).toContain("; frame-src 'self';");
});
