import type { SiteManifest } from '#blanks/site.ts';

/** Names of the states that pages tell of, in their order. */
function named(paused: string, closed: string, delivered: string, answered: string, withdrawn: string) {
  return { paused, closed, delivered, answered, withdrawn };
}

const arrivalIn = (language: string) => ({
  through: `through ${language}`,
  done: 'so far {count}',
  box: 'apart from the signature',
  unknown: `unknown ${language}`,
  away: '{name} is away',
  byFriend: `by a friend ${language}`,
  withoutFriend: 'without',
});

const inCommon = {
  version: '1.0',
  consentVersion: 'c1',
  goals: [10, 100],
  countFrom: 1,
  isKept: true,
  calendar: { opensAt: null, closesAt: null },
  closingDay: null,
  timeZone: 'UTC',
  stateNames: {
    en: named('paused now', 'closed now', 'delivered now', 'answered now', 'withdrawn now'),
    es: named('en pausa', 'cerrada', 'entregada', 'respondida', 'retirada'),
    ar: named('متوقفة', 'مغلقة', 'مسلمة', 'مجابة', 'مسحوبة'),
  },
  date: '2026-11-22',
  organisersEmail: null,
  organisersKey: null,
  addressees: [],
  shares: {},
  original: 'en',
  languages: ['en', 'es', 'ar'],
  hashtags: { en: 'OneLetter', es: 'UnaCarta' },
  consents: { c1: { en: 'I agree.', es: 'Acepto.', ar: 'أوافق.' } },
  partners: {},
  arrivalWords: {
    en: arrivalIn('en'),
    es: arrivalIn('es'),
    ar: arrivalIn('ar'),
  },
  sealedNote: { en: 'Sealed for the organisers.', es: 'Sellado.', ar: 'مختوم.' },
};

/** The letters of the site for tests: the featured one, and one that was written in Spanish and is not translated into Arabic. */
export const lettersForTests: SiteManifest['letters'] = {
  harbour: {
    ...inCommon,
    ...{ featured: false, showGrowth: false, languages: ['en', 'es'], original: 'es' },
    addressees: [
      { id: 'port', page: 'https://port.example/', names: { en: 'The Port', es: 'El Puerto', ar: 'El Puerto' } },
      { id: 'city', page: null, names: { en: 'The City', es: 'La Ciudad', ar: 'La Ciudad' } },
    ],
    shares: { es: { text: 'Lean la carta.', signed: 'He firmado la carta.' } },
    titles: { en: 'A letter about a harbour', es: 'Una carta sobre un puerto', ar: 'Una carta sobre un puerto' },
    summaries: { en: 'Made up.', es: 'Inventada.', ar: 'Inventada.' },
  },
  safeguards: {
    ...inCommon,
    featured: true,
    showGrowth: true,
    titles: { en: 'The letter', es: 'La carta', ar: 'الرسالة' },
    summaries: { en: 'What it asks.', es: 'Lo que pide.', ar: 'ما تطلبه.' },
  },
};

/** The updates of the site for tests: one of the featured letter, which is not translated into Arabic. */
export const updatesForTests: SiteManifest['updates'] = {
  handed: {
    letter: 'safeguards',
    date: '2026-11-22',
    titles: { en: 'Handed over', es: 'Entregada', ar: 'Handed over' },
    languages: ['en', 'es'],
  },
};
