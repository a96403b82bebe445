/** Which database a postgres:// URL means. */
type PostgresPlace = { host: string; database: string; isOnThisMachine: boolean };

/**
 * The URLs of one host each, in their order, of one that names several: postgres://user@one:5432,two:5433/database, as
 * libpq takes it. One of them at a time takes what is written.
 */
export function eachHost(text: string): string[] {
  const [, before = '', hosts = '', behind = ''] =
    /^(postgres(?:ql)?:\/\/(?:[^@/?]*@)?)([^/?]*)(.*)$/s.exec(text) ?? [];
  return hosts.includes(',') ? hosts.split(',').map((host) => before + host + behind) : [text];
}

/** What may stand behind the question mark, as libpq knows it. Others pg would ignore, as a schema, or heed, as what turns encryption or our limits off. */
const parameters: Readonly<Record<string, RegExp>> = {
  host: /./,
  user: /./,
  options: /./,
  sslmode: /^(disable|require|verify-ca|verify-full)$/,
  sslrootcert: /./,
  sslcert: /./,
  sslkey: /./,
};

/** @returns null for a URL that does not say which database on which server, as whom, or says what is not understood */
export function postgresPlace(text: string): PostgresPlace | null {
  const places = eachHost(text).map(placeOfOne);
  const [first] = places;
  if (!first || places.includes(null)) return null;
  return {
    ...first,
    host: places.map((place) => place?.host).join(', '),
    isOnThisMachine: places.every((place) => place?.isOnThisMachine),
  };
}

function placeOfOne(text: string): PostgresPlace | null {
  const url = URL.parse(text);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || /\s/.test(text) || url.hash) return null;
  const given = [...url.searchParams];
  const isKnown = given.every(([name, value]) => Object.hasOwn(parameters, name) && parameters[name]?.test(value));
  if (!isKnown || new Set(given.map(([name]) => name)).size < given.length) return null;
  try {
    // A folder stands for the socket in it, as in postgres://portal@%2Frun%2Fpostgresql/portal.
    const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
    const database = decodeURIComponent(url.pathname.slice(1));
    const user = url.searchParams.get('user') ?? decodeURIComponent(url.username);
    decodeURIComponent(url.password);
    if (!host || !database || !user || database.includes('/')) return null;
    return {
      host: url.port ? `${host}:${url.port}` : host,
      database,
      isOnThisMachine: /^(\/.*|localhost|127(\.\d+){3}|\[::1\])$/.test(host),
    };
  } catch {
    return null;
  }
}

/** The sentence for a database that nobody answers for; it does not repeat the password. */
export function unreachable(url: string, error: unknown): Error {
  const place = postgresPlace(url);
  // A file that is missing, such as that of sslrootcert, has a path.
  const { code = 'no answer', path } = error as NodeJS.ErrnoException;
  const why = [code, path].filter(Boolean).join(' ');
  return new Error(`The database ${place?.database} at ${place?.host} cannot be reached (${why})`);
}
