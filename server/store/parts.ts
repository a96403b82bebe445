import type { Engine } from './engine.ts';
import type { Publishing } from './publishing/publishing.ts';
import type { Statements } from './statements/statements.ts';
import type { Sealer } from './tables/rows.ts';

/** What a transaction needs beside its connection. */
export type TransactionParts = {
  statements: Statements;
  sealer: Sealer;
  newId: () => string;
  /** Called when something of a person was deleted. */
  erased: () => void;
  publishing: Publishing;
};

/** What the store is made of, whatever the engine; what it can do about one subject takes of it what that needs. */
export type StoreParts = Pick<Engine, 'run' | 'read' | 'tidy'> & TransactionParts;
