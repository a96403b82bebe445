import { copyButtons } from './copyButtons.ts';
import { exit } from './exit.ts';
import { focusProblems } from './focusProblems.ts';
import { shareButtons } from './shareButtons.ts';

exit();
copyButtons();
shareButtons();
focusProblems();
