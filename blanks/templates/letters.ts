import { letterEvents, listedStates, logFacts, meansOfVerification, moderationFigures } from '#blanks/rules.ts';
import type { TemplateContract } from './contract.ts';
import { publicCounts, reportBlanks } from './sharedBlanks.ts';

const listedBlanks = ['path', 'title', 'summary', 'date', 'count', 'since', 'language', 'direction'] as const;

/** What everybody may see of letters. */
export const templatesOfLetters = {
  /** Any page that only shows counts. */
  counts: { blanks: publicCounts, outcomes: [], rows: {} },
  signatories: {
    blanks: [...publicCounts, 'nextUrl'],
    outcomes: ['empty', 'with-organisations', 'with-people', 'later-page'],
    rows: {
      organisations: [
        'organisation',
        'name',
        'role',
        'country',
        'website',
        'reason',
        ...meansOfVerification.map((by) => `verified.${by}` as const),
        'verified.domain',
      ],
      people: ['name', 'country', 'role', 'reason'],
    },
  },
  /** The organisations that signed, in a frame. */
  organisations: {
    blanks: publicCounts,
    outcomes: ['empty', 'with-organisations'],
    rows: { organisations: ['organisation', 'country'] },
  },
  /** How to check the count: what the public log says now. */
  record: {
    blanks: [...publicCounts, ...logFacts.map((fact) => `log.${fact}` as const)],
    outcomes: ['log:empty', 'log:lines', 'with-milestones', 'with-paper'],
    /** What changed the state of the letter; the blank named like the state that was reached has the day. */
    rows: {
      /** Each time that sheets were counted, and each correction. */
      paper: [
        'paper.day',
        'paper.count',
        'paper.version',
        'paper.counter',
        'paper.note',
        'paper.language',
        'paper.direction',
      ],
      milestones: [...letterEvents.map((event) => `reached.${event}` as const), ...reportBlanks],
    },
  },
  /** How a letter grew until the end of a day: its count as a line in a box of 100 by 100, its days or weeks, languages and countries. */
  growth: {
    blanks: [...publicCounts, 'until', 'chart.path', 'chart.most', 'chart.from', 'total.others'],
    outcomes: ['growth:empty', 'growth:days', 'growth:weeks', 'growth:languages', 'growth:countries'],
    rows: {
      days: ['day', 'asked', 'confirmed', 'removed', 'signatures'],
      languages: ['name', 'others', 'confirmed'],
      countries: ['name', 'signatures'],
    },
  },
  /** All letters by where they stand, the featured one first. */
  letters: {
    blanks: [],
    outcomes: ['empty', 'with-letters', ...listedStates.map((state) => `with-${state}` as const)],
    rows: Object.fromEntries(listedStates.map((state) => [state, listedBlanks])) as Record<
      (typeof listedStates)[number],
      typeof listedBlanks
    >,
  },
  /** How names are moderated, with what was decided in each year. */
  moderation: {
    blanks: ['asOf'],
    outcomes: [],
    rows: {
      years: [
        'year',
        ...moderationFigures.map((figure) => `figure.${figure}` as const),
        ...moderationFigures.map((figure) => `few.${figure}` as const),
      ],
    },
  },
  /** The page on privacy: how long signatures of each letter are kept; one of the last three has a value. */
  privacy: {
    blanks: [],
    outcomes: [],
    rows: { letters: ['path', 'title', 'language', 'direction', 'months', 'dataEnd', 'dataEnded'] },
  },
} as const satisfies Record<string, TemplateContract>;
