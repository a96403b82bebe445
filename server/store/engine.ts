import type { Runner } from '#server/store/statements/statement.ts';
import type { Database } from './tables/schema.ts';

/** A connection on which a transaction was begun: for the compiled statements, and for queries written at their place. */
export type Connection = Runner & { db: Database };

/** What a database must be able to do; storeOn makes a Store of it. All that is written in SQL is written once, for every engine. */
export type Engine = {
  /** Knows the dialect; statements are compiled with it. */
  db: Database;
  /**
   * Runs a work in a transaction that no other writer enters, in this process or another, and resolves when it is durable.
   * It may share the transaction with others and may be run again; it must have no other effect.
   * @throws StoreBusy when the store cannot take more work now
   */
  run<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Reads what is committed. */
  read<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Called in a work that deletes rows of a person. */
  erased(): void;
  /** Called when what is past its time was deleted: does what the engine needs so that it is gone from its files too. */
  tidy(): Promise<void>;
  /** The time of the server, in milliseconds since 1970; null where it is that of this machine. */
  time(): Promise<number | null>;
  /** @throws when it can serve no longer */
  ping(): Promise<void>;
  close(): Promise<void>;
};
