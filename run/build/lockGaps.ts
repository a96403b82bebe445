type Named = Readonly<Record<string, string>>;
type Needs = {
  dependencies?: Named;
  devDependencies?: Named;
  optionalDependencies?: Named;
  peerDependencies?: Named;
  peerDependenciesMeta?: Readonly<Record<string, { optional?: boolean }>>;
};
type Locked = Needs & { version?: string };
export type Lock = { packages: Readonly<Record<string, Locked>> };

/** Where Node looks for what a package needs: in its own folder first, then in each one above. */
const placesOf = (from: string, name: string): string[] => [
  `${from}${from && '/'}node_modules/${name}`,
  ...(from ? placesOf(from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), name) : []),
];

const neededBy = ({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }: Needs): string[] => [
  ...Object.keys({ ...dependencies, ...optionalDependencies }),
  ...Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional),
];

/**
 * What package-lock.json lacks, so that `npm ci` stops, or installs something else than was tried, on some machine. npm
 * leaves out what is for other platforms when an older one (10) writes the lock beside its own node_modules.
 *
 * @returns a sentence for each gap; none when the lock is complete and says what package.json says
 */
export function lockGaps(manifest: Needs, { packages }: Lock): string[] {
  const { '': root = {}, ...others } = packages;
  const gaps: string[] = [];
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    const asked = manifest[kind] ?? {};
    const noted = root[kind] ?? {};
    for (const name of new Set([...Object.keys(asked), ...Object.keys(noted)])) {
      const locked = packages[`node_modules/${name}`]?.version;
      if (asked[name] !== noted[name] || asked[name] !== locked)
        gaps.push(`package.json asks for ${name} ${asked[name]}, the lock holds ${locked}, noted as ${noted[name]}`);
    }
  }
  for (const [from, needs] of Object.entries(others))
    for (const name of neededBy(needs))
      if (!placesOf(from, name).some((place) => place in packages))
        gaps.push(`${from} needs ${name}, which is missing`);
  return gaps;
}
