import { defineDocumentType, type FieldDefs, makeSource } from 'contentlayer2/source-files';
import remarkGfm from 'remark-gfm';
import type { z } from 'zod';
import { arrangeBody } from './content/files/arrangeBody.ts';
import { type CollectionName, collections } from './content/schema/collections.ts';
import { type Kind, kinds } from './content/schema/kinds.ts';
import { source } from './content/schema/source.ts';

/** Contentlayer learns which fields there are; content/check/ has checked what is in them against the same schema. */
const fieldsOf = (schema: z.ZodObject): FieldDefs =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [
      name,
      { type: 'json', required: !field.safeParse(undefined).success, description: field.description ?? '' },
    ]),
  );

/** Contentlayer wants names of types to begin with a capital. */
const typeOf = (kind: Kind | CollectionName) => `${kind[0]?.toUpperCase()}${kind.slice(1)}`;

const documentTypes = [
  ...(Object.keys(kinds) as Kind[]).map((kind) =>
    defineDocumentType(() => ({
      name: typeOf(kind),
      filePathPattern: `${kind}/*/*.mdx`,
      contentType: 'mdx',
      fields: fieldsOf(kinds[kind].schema),
    })),
  ),
  ...(Object.keys(collections) as CollectionName[]).flatMap((name) => [
    defineDocumentType(() => ({
      name: `${typeOf(name)}Facts`,
      filePathPattern: `${name}/facts.yaml`,
      contentType: 'data',
      fields: fieldsOf(collections[name].facts),
    })),
    defineDocumentType(() => ({
      name: `${typeOf(name)}Words`,
      filePathPattern: `${name}/words.*.yaml`,
      contentType: 'data',
      fields: fieldsOf(collections[name].words),
    })),
  ]),
  defineDocumentType(() => ({
    name: 'Sources',
    filePathPattern: 'sources/*.yaml',
    contentType: 'data',
    fields: fieldsOf(source),
  })),
];

export default makeSource({
  // A copy of content/, which run/build/stageContent.ts makes when content/check/ has found no fault.
  contentDirPath: '.content',
  documentTypes,
  mdx: { remarkPlugins: [remarkGfm, arrangeBody] },
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  onUnknownDocuments: 'fail',
  disableImportAliasWarning: true,
});
