import { describe, expect, test } from 'vitest';
import { fastestForTests } from '#signon/fastestForTests.ts';
import { isUnusualName, isUnusualRole, isUnusualTitle } from './unusual.ts';

describe('a name with what no name has is looked at', () => {
  test.each([
    ...[
      '<b>Anna</b>',
      '{{name}}',
      'Anna; DROP TABLE users',
      "1' OR 1=1 --",
      '=SUM(A1)',
      '@everyone',
      'Anna @bets',
      'Anna=Maria',
      '$Anna',
      'Anna_Q',
      'Anna #1',
    ],
    ...['Anna 👍', 'Anna ❤', 'A\u20ddnna', 'Anna 1️⃣', 'Anna 🇪🇺', '☺', '★ Anna ★'],
    ...['A\u0336n\u0336na', 'A\u20d7nna', 'ـــ', 'ʻ', 'javascript:alert', 'anna.example.de'],
    ...['12345', '١٢٣', '. - !', '?', '№ 5', 'BUY NOW!'],
    ...[
      'see https://example.org',
      'www.example.org',
      'ｗｗｗ．example.org',
      'bit.ly/free money',
      'visit example.com',
      'EXAMPLE.COM',
    ],
    ...['anna@example.org', 'anna＠example.org', 'Call 0800 123 456', 'Anna +44 (0)20 7946 0000', 'drop table users'],
    ...['Example.co.uk', 'example.eu', '`ls -al /`', '../../etc/hosts', '--version', 'System("ls")'],
  ])('%s', (name) => expect(isUnusualName(name)).toBe(true));
});

describe('a name that people have is listed at once', () => {
  test.each([
    ...["O'Connor-Smith", 'O’Neill', 'O`Neill', 'Martin Luther King Jr.', 'John Smith 3rd', 'Louis XIV', 'Henry Ⅷ'],
    ...[
      'Dr.med. Anna Q',
      'Dr.med.vet. Anna Q',
      'Mgr.art. Jana Q',
      'Prof.Dr. Mira',
      'J.Smith',
      'St.John',
      'Ma.Teresa',
      'Anna "Nan" Q',
      'Anna (Nan) Q',
      'Anna & Ben Q',
    ],
    ...[
      'ヴァン・ゴッホ',
      'ジャン＝ジャック',
      'Gal·la',
      'བསྟན་འཛིན་རྒྱ་མཚོ',
      '!Xóõ',
      'ǃXóõ',
      'ʻAnela',
      'צ׳רלי',
      'Արա՛մ',
      '\ufa19',
    ],
    ...[
      'ए॰ पी॰ जे॰ कलाम',
      'Tekarihó:ken',
      'Nils K:son',
      'Gal•la',
      '买买提•艾合买提',
      'Jeanne d＇Arc',
      'Univ.-Prof.in Anna',
      'mei.li',
      'ジョン=スミス',
      'メアリー=スミス',
      'Lim Ah Kow @ Johnny',
      'Tan Ah Beng @ Ali',
      'Siti (Ani) @ Noor',
      'احمد ۽ علي',
    ],
    ...['په\u200cروانه\u200c', '葛\u{e0100}城', 'ᠰᠠᠷᠠ\u180eᠠ', '「山田」'],
  ])('%s', (name) => expect(isUnusualName(name)).toBe(false));
});

describe('an organisation or a role has more signs', () => {
  test.each([
    ...[
      'Escuela N° 12',
      'Школа № 5',
      'Save®',
      'KidSafe™',
      'KidSafe™️',
      '© Kids',
      '+Familia',
      'Kids@Risk',
      '50/50',
      '350',
      '24/7',
    ],
    ...[
      'Yahoo!',
      '#MeToo',
      'Who?',
      'A & B: C',
      'Code.org',
      'Kids 100 %',
      '㈱山田',
      '株式会社例（東京）',
      '5×5',
      'C++',
      '½ Price',
      '€uro-Kids',
    ],
    ...[
      'Stellv.Vorsitzende/r',
      'Referent*in',
      'Leiter:in',
      'Kolleg_in',
      'Dipl.-Ing.',
      'stellv.vorsitzende/r',
      '1ª Secretaria',
      '¡Basta!',
    ],
    ...[
      '《中国青年》杂志社',
      '【公式】子ども',
      'こども～ず',
      'Kids | Web',
      'Haus der Jugend; Köln',
      'Ποιος νοιάζεται;',
    ],
    ...['Abuse ≠ Love', 'Kinder=Zukunft', 'Kids → Future', 'Kids~Net', 'Love = Respect', 'CO₂ ≤ 0'],
    ...['RNA W751234567', 'VAT no. GB123456789', 'RUT 12.345.678-9', 'ילדים (ע״ר) 580123456'],
  ])('%s', (title) => expect(isUnusualTitle(title)).toBe(false));

  test.each([
    ...['Kids &amp; Web', '&#60;Kids', ';Kids', 'Kids;drop'],
    ...['=SUM(A1:A9)', '1=1', 'Kids > Profit', '＜b＞', 'W751234567'],
    ...['<b>Kids</b>', '{Kids}', "x'; DROP TABLE y", 'Kids 👍', '★ Best ★', '...', '-'],
    ...[
      'https://example.org',
      'www.example.org',
      'example.org/free',
      'ask us@example.org',
      'Call 0800 123 456',
      'union select all',
    ],
  ])('but not %s', (title) => expect(isUnusualTitle(title)).toBe(true));
});

test.each([
  ['Dr.med.', false],
  ['Dipl.Ing. (FH)', false],
  ['Head of R&D', false],
  ['Dipl.-Ing.in', false],
  ['Resp.de prensa', false],
  ['Coord.es', false],
  ['Coordinateur.ice', false],
  ['animateur.ice', false],
  ['visit example.com', true],
  ['visit example.de', true],
])('the role %s is to be looked at: %s', (role, isUnusual) => expect(isUnusualRole(role)).toBe(isUnusual));

test('a thousand characters of anything take no time', () => {
  for (const piece of ['a.', 'a-', 'www', '1 ', 'select ', '@', 'a@', '.com', 'ア＝', '! ', '١', 'a@ ', '; ', 'भा.']) {
    const looking = () => {
      isUnusualName(piece.repeat(1000).slice(0, 1000));
      isUnusualTitle(piece.repeat(1000).slice(0, 2000));
    };
    expect(fastestForTests(looking), piece).toBeLessThan(200);
  }
});
