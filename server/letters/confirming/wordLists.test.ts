import { expect, test } from 'vitest';
import { readNameWords } from '#i18n/nameWords.ts';
import { wordFinder } from '#signon/moderation/heldWords.ts';

const finds = wordFinder(readNameWords().hold);

test.each([
  ...['Scunthorpe and Gainsborough Water', 'Penistone Grammar School', 'Lightwater Assassins FC', 'Arsenal Fans'],
  ...['Dick van Dyke', 'Fanny Cochrane Smith', 'Kurt Cockburn', 'Cassandra Hancock', 'Randy Johnson', 'Gay Talese'],
  ...['Sussex Against Abuse', 'Cumhuriyet Kadınları', 'Kuntz', 'Shitij Kapur', 'Phuc Nguyen', 'Titti Rossi'],
  ...['Concepción Putañez', 'Putin Siregar', 'Reputación y Derechos', 'Nadia Anónimos', 'Merida', 'Zorrilla'],
  ...['عائشة', 'لوطفي', 'زبير', 'كسرى', 'Natasha Bitcheva', 'Test Valley Council', 'Faggotter', 'Casinova'],
])('No list takes %s for anything but a name', (name) => {
  expect(finds(name)).toBe(false);
});

test.each([
  'Fuck You',
  'F.u.c.k off',
  'fück',
  'Gilipollas',
  'GILIP0LLAS',
  'Hijo de  Puta',
  'شَرموطة',
  'Best Casinos',
  'Heil-Hitler',
])('%s waits', (name) => {
  expect(finds(name)).toBe(true);
});
