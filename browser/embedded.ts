import { focusProblems } from './focusProblems.ts';
import { noticeForms } from './noticeForms.ts';
import { openOutside } from './openOutside.ts';
import { sendOnce } from './sendOnce.ts';
import { tellHeight } from './tellHeight.ts';
import { work } from './work.ts';

noticeForms();
openOutside();
focusProblems();
sendOnce();
work();
tellHeight();
