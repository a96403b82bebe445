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
  ...['Nadie Almeida', 'Laura Casino', 'Zorra Ruiz', 'Xavier Casinos', 'Martin Půta', 'Artan Puto', 'Thomas Bastard'],
  ...['Alcoholics Anonymous', 'Alcohólicos Anónimos', 'Ejemplo Sociedad Anónima', 'Nobody’s Children', 'هتلر طنطاوي'],
  ...['Wankerl', 'Pu-Ta Chen', 'Lin Pu-to', 'Fučkar', 'Karl Fuckel', 'Bastarda'],
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
  'شرمو\u200cطة',
  'كس\u200cمك',
  'ق\u200cحبة',
  'fuckyou',
  'ƒuck',
  'fu-ck',
  '0nlyfans',
  'Anonymous',
  'NADIE',
  'Anónima',
  'Casino',
  'Eres una zorra',
  'La puta madre',
  'مجهول',
])('%s waits', (name) => {
  expect(finds(name)).toBe(true);
});
