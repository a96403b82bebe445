import { didYouMean } from '#content/check/didYouMean.ts';

/** Who decides, for the record of it. @throws Error when neither the command nor a setting says so */
export function needBy(by: string | undefined, moderator: string | null | undefined): string {
  const name = by?.trim() || moderator;
  if (!name) throw new Error('--by is missing: say who does it, or set MODERATOR_NAME.');
  return name;
}

/** @throws Error when a reason is none of those that its owner can be told */
export function needReason(reason: string, reasons: readonly string[]): void {
  if (reasons.includes(reason)) return;
  const all = `one of ${reasons.join(', ')}`;
  throw new Error(
    reason === ''
      ? `--reason is missing: it is ${all}.`
      : `--reason is ${all}: "${reason}" is not${didYouMean(reason, reasons) || '.'}`,
  );
}
