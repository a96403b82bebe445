import { focusProblems } from './focusProblems.ts';
import { work } from './work.ts';

/** Tells the page round the frame how high the document is, and nothing else. */
const tell = () => parent.postMessage({ type: 'height', height: document.documentElement.scrollHeight }, '*');

focusProblems();
work();
if (parent !== window) new ResizeObserver(tell).observe(document.body);
