import { expect, test } from 'vitest';
import { createCheckPlaces } from './checkPlaces.ts';

test('Slow looks at one domain or from one network leave places for others, and give theirs free', () => {
  const places = createCheckPlaces(4, 2);
  const first = places.take(['domain a', 'network 1']);
  expect(places.take(['domain a', 'network 2'])).toBeTypeOf('function');
  expect(places.take(['domain a', 'network 3']), 'a third of its domain').toBeNull();
  expect(places.take(['domain b', 'network 1'])).toBeTypeOf('function');
  expect(places.take(['domain c', 'network 1']), 'a third of its network').toBeNull();
  expect(places.take(['domain c', 'network 3'])).toBeTypeOf('function');
  expect(places.take(['domain d', 'network 4']), 'a fifth in all').toBeNull();
  first?.();
  expect(places.take(['domain a', 'network 1'])).toBeTypeOf('function');
});
