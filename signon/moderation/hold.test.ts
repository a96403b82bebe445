import { describe, expect, test } from 'vitest';
import { confirmation } from '#signon/confirming/confirm.ts';
import { mixesScripts } from '#signon/form/mixedScripts.ts';
import { publicView } from '#signon/public/publicView.ts';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { holdNames } from './hold.ts';

const waiting = signatureForTests({ name: 'Suzie Q', email: 'suzie@example.org', country: 'GB', signedAt: 1 });
const fresh = { secret: 's', hash: 'h' };
const holdsWord = (text: string) => text.includes('Scum');
const confirmed = (about: Partial<Signature>, isInSurge = false) =>
  holdNames(confirmation({ ...waiting, ...about }, fresh, 2), { isInSurge, wasHidden: false, holdsWord })
    .save as Signature;

describe('names as people write them are shown at once', () => {
  test.each([
    'Mireia Ñáñez-O’Brien',
    'Đặng Thị Ngọc Hân',
    'Žofie Nováková 3rd',
    'Тетяна Мельник',
    'Ελπίδα Παππά',
    'سلمى بنت أحمد',
    'فاطمه حسینی‌نژاد',
    'דָּוִד בֶּן־חַיִּים',
    '山田 はなこ',
    '佐々木サチ子',
    '高橋ひろみ',
    '김하늘 (金河늘)',
    'लता शर्मा',
    'மாலதி ராமன்',
    'สมหญิง ใจงาม',
    'ნინო ლომიძე',
    'አበበች ቢቂላ',
    'Анна Smith',
    'Anna 山田',
    'Λ. Smith',
    'Leyla "Ли" Demir',
    'H. محمد',
    'ʻAnela Kāne',
    'Ibn al-ʿAlā',
    'Хет\u00e6гкаты Коста',
    'Мух\u0049аммад',
    'Л\u0069на',
    'Si A\u03b5li',
    'M\u04d9mm\u04d9dov',
    'xʷməθkʷəy̓əm',
    'Snəθət',
  ])('%s', (name) => {
    expect(mixesScripts(name)).toBe(false);
    expect(publicView(confirmed({ name }))?.name).toBe(name);
  });
});

test('an organisation of East and Southeast Asia may have Latin letters beside its own, without a space', () => {
  const beside = [
    'NPO法人子ども支援',
    'LINEみらい財団',
    'Jリーグ',
    'KT그룹',
    'TSMC文教基金會',
    'มูลนิธิABC',
    'ECPATไทย',
    'អង្គការUNESCO',
  ];
  const within = [
    '日本YMCA同盟',
    '認定NPO法人CAPNA',
    'NPO法人CAPセンター',
    '한국YMCA전국연맹',
    '北京大学IT系',
    'สมาคมXYZประเทศไทย',
  ];
  for (const organisation of [...beside, ...within])
    expect(confirmed({ kind: 'organisation', organisation, role: 'ICT支援員' }).held, organisation).toBeUndefined();
});

describe('a name with a word of several scripts is held, never refused', () => {
  test.each([
    ['a Cyrillic а among Latin letters', 'Suz\u0430nne Q'],
    ['an ideograph for an l', 'Wi\u4e28\u4e28iam Q'],
    ['ideographs for an l at the end', 'Wi\u4e28\u4e28 Q'],
    ['a letter of Korean for an l', 'Pau\u3163 Q'],
    ['an ideograph between Latin letters', 'An\u5de5\u5de5na'],
    ['a Latin a among Cyrillic letters', 'Т\u0061тьяна'],
    ['a Latin o among Cyrillic letters, beside an i', 'Нikол\u006f'],
    ['a Greek ο', 'N\u03bfra'],
    ['a Cherokee letter', 'S\u13aasan'],
    ['an Armenian letter', 'J\u0578n'],
    ['Hangul beside Hiragana', '한なこ'],
    ['a nought of Han for an o', 'G〇〇dwin'],
    ['vowels of Thai for an l', 'Wi\u0e40\u0e40iam'],
    ['vowels of Thai for an l at the end', 'Wi\u0e40\u0e40'],
    ['letters of Thai between Latin ones', 'An\u0e19\u0e19na'],
    ['letters of Korean alone for an o', 'Gㅇㅇdwin'],
    ['small capitals of phonetics', 'ᴀɴɴᴀ'],
    ['letters of mathematics', '\u{1d400}nna'],
  ])('%s', (_, name) => {
    expect(confirmed({ name })).toMatchObject({ state: 'confirmed', held: 'scripts', name });
    expect(publicView(confirmed({ name }))).toBeNull();
  });

  test('so are the names of an organisation', () => {
    const organisation = { kind: 'organisation', organisation: 'S\u0430fe Harbour', role: 'Director' } as const;
    expect(confirmed(organisation).held).toBe('scripts');
    expect(publicView({ ...confirmed(organisation), verification: { by: 'dns', at: 3 } })).toBeNull();
    expect(confirmed({ ...organisation, organisation: 'Safe Harbour', role: 'Dir\u0435ctor' }).held).toBe('scripts');
  });
});

test('a name with what no name has is held for that, before anything else that holds it but its letters', () => {
  expect(confirmed({ name: '<b>Suzie</b>' }, true).held).toBe('unusual');
  expect(publicView(confirmed({ name: '<b>Suzie</b>' }))).toBeNull();
  const organisation = { kind: 'organisation', organisation: '50/50', role: 'Stellv.Vorsitzende/r' } as const;
  expect(confirmed(organisation).held).toBeUndefined();
  expect(confirmed({ ...organisation, role: '★' }).held).toBe('unusual');
  expect(confirmed({ ...organisation, organisation: 'www.example.org' }).held).toBe('unusual');
});

describe('a word of the editors’ lists', () => {
  test('holds the name that it stands in, and no other; the signature counts', () => {
    expect(confirmed({ name: 'You Scum' })).toMatchObject({ state: 'confirmed', held: 'word' });
    const about = { kind: 'organisation', organisation: 'Scum Ltd', role: 'Director' } as const;
    expect(confirmed(about).held).toBe('word');
    expect(confirmed({ name: 'Suzie Q' }).held).toBeUndefined();
  });
});

describe('one of a surge', () => {
  test('is held, and counts', () => {
    expect(confirmed({}, true)).toMatchObject({ state: 'confirmed', held: 'surge' });
    expect(publicView(confirmed({}, true))).toBeNull();
  });

  test('whose name mixes scripts is held for that, so that it is not released with the others', () => {
    expect(confirmed({ name: 'Suz\u0430nne' }, true).held).toBe('scripts');
  });

  test('who is not confirmed by the change is not held', () => {
    expect(holdNames({}, { isInSurge: true, wasHidden: true, holdsWord })).toEqual({});
  });
});
