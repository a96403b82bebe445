import type { Params } from '#app/params.ts';
import { everyText, textPageOf } from '#app/textPage.ts';

/** The letter that an address names, in the reader's language; an unknown one is not found. */
export const letterOf = async (params: Params<'slug'>['params']) => (await textPageOf('letters', params)).text;

/** Every letter, as the parameters of its pages. */
export const everyLetter = () => everyText('letters');
