import { type CollectionName, collections } from '#content/schema/collections.ts';
import { type Kind, kinds } from '#content/schema/kinds.ts';
import { collectionData } from './collectionData.ts';
import { correctionData } from './correctionData.ts';
import type { DataFile } from './dataFile.ts';
import { partnerData } from './partnerData.ts';
import { sourceData } from './sourceData.ts';
import { textData } from './textData.ts';

/** Every data file at `/data/{name}.json`; letters have one each besides. */
export const dataFiles: readonly DataFile[] = [
  ...(Object.keys(kinds) as Kind[]).map(textData),
  ...(Object.keys(collections) as CollectionName[]).map(collectionData),
  sourceData(),
  correctionData(),
  partnerData(),
];
