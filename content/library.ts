import * as generated from '#generated';
import { createLibrary } from './createLibrary.ts';
import type { Document } from './documents.ts';

/** The content of the portal in a language. */
export const libraryIn = createLibrary(generated.allDocuments as unknown as Document[]);
