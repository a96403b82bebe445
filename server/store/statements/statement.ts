import type { Compilable, CompiledQuery, QueryResult } from 'kysely';

/** A place in a compiled query where a value goes at each run. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Runs a compiled query: a Kysely instance or a connection of it. */
export type Runner = { executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>> };

/**
 * Compiles a Kysely query once, with slots in place of values, for the paths that run thousands of times a second.
 *
 * @param build writes the query; `slot('name')` stands where the value called `name` goes
 * @returns a function that runs the query with values
 */
export function statement<Values extends object>() {
  return <Row>(build: (slot: <Name extends keyof Values & string>(name: Name) => Values[Name]) => Compilable<Row>) => {
    const compiled = build((name) => new Slot(name) as never).compile();
    return (runner: Runner, values: Values): Promise<QueryResult<Row>> =>
      runner.executeQuery({
        ...compiled,
        parameters: compiled.parameters.map((parameter) =>
          parameter instanceof Slot ? values[parameter.name as keyof Values] : parameter,
        ),
      });
  };
}
