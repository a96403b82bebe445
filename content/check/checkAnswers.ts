import type { Answer } from '#content/schema/fields.ts';

type Answered = {
  answeredBy?: readonly (Answer | string)[];
  asks?: readonly unknown[];
  questions?: readonly unknown[];
};

/**
 * Checks that the parts of a text which a view is said to answer are there.
 *
 * @returns the place in the fields and a sentence, for each part that is not
 */
export function checkAnswers({
  answeredBy = [],
  asks = [],
  questions = [],
}: Answered): [path: PropertyKey[], message: string][] {
  const parts = new Set([
    ...asks.map((_, index) => `ask-${index + 1}`),
    ...questions.map((_, index) => `question-${index + 1}`),
  ]);
  return answeredBy.flatMap((answer, place) =>
    typeof answer === 'string'
      ? []
      : (answer.to ?? []).flatMap((part, index): [PropertyKey[], string][] =>
          parts.has(part) ? [] : [[['answeredBy', place, 'to', index], `the text has no part "${part}"`]],
        ),
  );
}
