import { copyButtons } from './copyButtons.ts';
import { exit } from './exit.ts';
import { focusProblems } from './focusProblems.ts';

exit();
copyButtons();
focusProblems();
