import { describe, expect, test } from 'vitest';
import { isUnusualName, isUnusualRole, isUnusualTitle } from './unusual.ts';

describe('an address under any ending, in any script, is looked at as a name and as a role', () => {
  test.each([
    ...['cheapwatches.icu', 'porno.xxx', 'porn.tube', 'free-nudes.cam', 'slot777.asia', 'loans.pro', 'vk.com', 'x.com'],
    ...['купить.рф', 'кредит.su', 'интим.москва', 'сайт.онлайн', 'КУПИТЬ.РФ', 'σελίδα.ελ', 'կայք.հայ', 'საიტი.გე'],
    ...['אתר.ישראל', 'موقع.السعودية', 'سایت.ایران', 'वेबसाइट.भारत', 'ไซต์.ไทย', 'வலைத்தளம்.இந்தியா'],
    ...[
      '例子.中国',
      '店铺.网址',
      'خانه\u200cها.ایران',
      '사이트.한국',
      'example。com',
      'example．org',
      'shop.xn--p1ai',
      'example.com.br',
      'Example.Co.Uk',
    ],
    ...['cheap.ru', 'CHEAP.RU', 'cheapwatches.to', 'go.to/x', 'pills.vet', 'crypto.art'],
    ...['visit example.com.', 'EXAMPLE.DE', 'cheapwatches.Icu', 'Bet365.Bet', 't.me/x', 'anna@वेबसाइट.भारत'],
  ])('%s', (text) => {
    expect(isUnusualName(text)).toBe(true);
    expect(isUnusualRole(text)).toBe(true);
  });
});

describe('a dot that joins names, initials and degrees makes no address', () => {
  test.each([
    ...['J.R', 'J.R.R.Tolkien', 'A.P.J.Abdul Kalam', 'K.P.S.Gill', 'Anna.Kim', 'J.KIM', 'mr.kim', 'Lilly.Ford'],
    ...['Smith.MD', 'Dr.med. Anna', 'dipl.ing. Anna', 'Prof.in Anna', 'Ma.de Souza', 'Fco.de Asís', 'Md.Rahman'],
    ...['श्री.भारत पाटील', 'डॉ.भारत', 'ผศ.ดร.ไทย', 'ד״ר.ישראל', 'د.عمان', '김.한국', '阿不都.热合曼', 'ए.पी.जे.अब्दुल'],
    ...[
      'ThS.BS Nguyễn Văn A',
      'Avv.to Maria Rossi',
      'Sig.na Anna',
      'Rev.do Q',
      'Ing.re Q',
      'Lic.do Juan',
      'Mgr.et Jana',
    ],
  ])('%s', (name) => expect(isUnusualName(name)).toBe(false));
});

describe('a role may have a dot for a space, or before the ending of both genders', () => {
  test.each([
    'Lehrer.in',
    'Stellv. Schulleiter.in',
    'Lehrer.in/Erzieher.in',
    'Enseignant.es',
    'Asist.social',
    'Coord.edu',
  ])('%s', (role) => expect(isUnusualRole(role)).toBe(false));
  test.each(['cheapwatches.in', 'tienda.es', 'dating.social', 'Bet365.in', 'Lehrer.icu'])('but not %s', (role) =>
    expect(isUnusualRole(role)).toBe(true),
  );
});

describe('a telephone number is one in the digits of any script', () => {
  test.each([
    ...['اتصل ٠٥٠١٢٣٤٥٦٧', 'واتساب ٠٠٩٦٦٥٠١٢٣٤٥٦', 'تماس ۰۹۱۲۱۲۳۴۵۶۷', 'फ़ोन ९८७६५४३२१०', 'โทร ๐๘๑๒๓๔๕๖๗๘'],
    ...['call ٠٦١٢٣٤٥٦٧٨', 'Call 0800–123–456', 'Ring ⓪⑧⓪⓪ ①②③④⑤', 'Call ０８００１２３４５６'],
  ])('%s', (text) => {
    expect(isUnusualName(text)).toBe(true);
    expect(isUnusualTitle(text)).toBe(true);
    expect(isUnusualRole(text)).toBe(true);
  });

  test('years that somebody lived are none, and a local number is one beside the name of a person', () => {
    expect(isUnusualName('Mira Vale 2003-2021')).toBe(false);
    expect(isUnusualName('Mira Vale ٢٠٠٣–٢٠٢١')).toBe(false);
    expect(isUnusualName('Mira 555 1234')).toBe(true);
  });

  test.each([
    ...['Agenda 2020-2030', 'Charity No. 1098234', 'Childline 0800 1111', 'Nummer gegen Kummer 116 111', '147'],
    ...['Fundacja KRS 0000123456', 'Harbour, ABN 51 824 753 556', 'Asociación 1999/2024', 'École n° 0750123456'],
  ])('%s is how an organisation is called', (title) => expect(isUnusualTitle(title)).toBe(false));
});
