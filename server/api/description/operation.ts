import type { z } from 'zod';

/** What can be given at an address, in its path or behind `?`. */
type Parameter = {
  in: 'path' | 'query';
  describes: string;
  schema: object;
  /** In a path all are. */
  required?: boolean;
};

/** An answer by its status: what it means, and what comes with it. */
export type Answer = {
  describes: string;
  /** By content type: a shape, or `null` for what is no JSON. None for an answer without a body. */
  content?: Readonly<Record<string, z.ZodType | null>>;
  /** Whether `Retry-After` says, in seconds, when to come again. */
  retryAfter?: boolean;
};

/** A request that a reader can copy, and a test makes. */
type Example = {
  /** What it shows, in a few words. */
  shows: string;
  /** The address without the origin. */
  target: string;
  body?: object;
  status: number;
  /** What is answered, where that is JSON and worth showing. */
  answer?: object;
};

/** Something that a program can ask of the portal. */
export type Operation = {
  method: 'get' | 'post';
  /** As OpenAPI writes it: `/api/letters/{slug}`. */
  path: string;
  id: string;
  about: 'Letters' | 'Signing' | 'Public log' | 'Embedding' | 'Health';
  summary: string;
  description?: string;
  parameters?: Readonly<Record<string, Parameter>>;
  body?: z.ZodType;
  answers: Readonly<Record<number, Answer>>;
  examples: readonly Example[];
};
