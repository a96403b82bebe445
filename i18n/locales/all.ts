import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';

/** The languages of the portal by their codes (BCP 47), as they stand in addresses. The first is the one that all others fall back to. */
export const all = { en, es, ar };
