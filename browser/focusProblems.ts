/** Puts the focus on the summary of problems, so that it is read first. */
export const focusProblems = () => document.querySelector<HTMLElement>('[data-focus]')?.focus();
