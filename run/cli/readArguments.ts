import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { didYouMean } from '#content/check/didYouMean.ts';
import { Help } from './runCli.ts';

type Parsed<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; args: string[] }>
>;

type About = Pick<ParseArgsConfig, 'allowNegative'> & {
  /** Whether it takes words that belong to no option; it looks at them itself. */
  words?: boolean;
  /** Which options belong to which first word; one that is not named here is looked at by the command. */
  fits?: Readonly<Record<string, readonly string[]>>;
  /** What was given; left out, what this process was given. */
  args?: string[];
};

/**
 * Reads what a command was given, and lets nothing pass that it would ignore: whoever wrote it meant something by it.
 *
 * @param usage how the command is used
 * @param options those it takes, as `parseArgs` of Node has them
 * @throws Help when `--help` was asked for; Error that says which word is wrong, and how the command is used
 */
export function readArguments<const O extends ParseArgsOptionsConfig>(
  usage: string,
  options: O,
  { words = true, fits = {}, args = process.argv.slice(2), ...more }: About = {},
): Parsed<O> {
  if (args.includes('--help') || args.includes('-h')) throw new Help(usage);
  const { tokens, positionals } = parseArgs({
    ...{ args, options, ...more, allowPositionals: true, strict: false, tokens: true },
  });
  const [command = ''] = positionals;
  const fitting = Object.hasOwn(fits, command) ? fits[command] : undefined;
  const wrong = (sentence: string) => new Error(`${sentence}\n${usage}`);
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional' && !words) throw wrong(`"${token.value}" belongs to no option.`);
    if (token.kind !== 'option') continue;
    const { rawName, value, inlineValue } = token;
    const name = more.allowNegative ? token.name.replace(/^no-/, '') : token.name;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option)
      throw wrong(`There is no option ${rawName}${didYouMean(name, Object.keys(options)).replace('"', '"--') || '.'}`);
    if (fitting && !fitting.includes(name)) throw wrong(`${rawName} does not belong to "${command}".`);
    if (option.type === 'string' && (value === undefined || (!inlineValue && value.startsWith('-'))))
      throw wrong(`${rawName} needs a value behind it; one that begins with - is written as in ${rawName}=-X.`);
    if (option.type === 'boolean' && value !== undefined) throw wrong(`${rawName} takes no value.`);
    if (given.has(name) && !option.multiple) throw wrong(`${rawName} was given twice.`);
    given.add(name);
  }
  return parseArgs({ args, options, ...more, allowPositionals: true }) as Parsed<O>;
}
