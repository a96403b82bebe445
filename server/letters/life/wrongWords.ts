import { type AttachmentProblem, largestAttachment } from '#signon/life/attachment.ts';
import { longestBy, type MoveOutcome } from '#signon/life/moveLetter.ts';
import { longestReason } from '#signon/life/readReport.ts';
import { reportedBy } from '#signon/life/report.ts';

/** What is wrong with a command, in a sentence that says what to write. @param addressees the ids that there are */
export function wrongWords(outcome: MoveOutcome | AttachmentProblem, addressees: readonly string[]): string {
  const [option = '', problem = ''] = outcome.split(':');
  if (problem === 'not-reached') return `--${option} was handed nothing yet: say "deliver" of it before it replies.`;
  const asked: Record<string, string> = {
    by: `write who acts, in at most ${longestBy} characters`,
    reason: `write why, or what happened, in at most ${longestReason} characters`,
    words: `write the same as --reason says, in at most ${longestReason} characters`,
    on: 'write the day as in 2026-12-31: not ahead, no hand-over before the close, no reply before a hand-over',
    addressee: `write one of ${addressees.join(', ')}`,
    how: `write one of ${reportedBy.join(', ')}`,
    until: 'write the day as in 2026-12-31, today or later',
    attachment: `give a PDF file of at most ${largestAttachment / 1024 / 1024} MB`,
  };
  const is: Record<string, string> = {
    missing: 'is missing',
    unfit: 'does not belong to this command',
    unknown: 'is not known',
  };
  const name = option === 'words' ? 'in' : option;
  const said =
    is[problem] ??
    (option === 'by' || option === 'reason' || option === 'words' ? 'cannot be shown' : 'cannot be taken');
  const why = is[problem] ? '' : ` (${problem})`;
  return `--${name} ${said}${why}${problem === 'unfit' ? '; leave it out.' : `: ${asked[option]}.`}`;
}
