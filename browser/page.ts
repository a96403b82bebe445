import { copyButtons } from './copyButtons.ts';
import { exit } from './exit.ts';
import { focusProblems } from './focusProblems.ts';
import { openDefinitions } from './openDefinitions.ts';
import { ownCountry } from './ownCountry.ts';
import { ownNeed } from './ownNeed.ts';
import { shareButtons } from './shareButtons.ts';
import { tellChosen } from './tellChosen.ts';
import { work } from './work.ts';

exit();
copyButtons();
shareButtons();
focusProblems();
ownCountry();
openDefinitions();
ownNeed();
tellChosen();
work();
