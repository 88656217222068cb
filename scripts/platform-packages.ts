/** An entry of `packages` in package-lock.json, as far as optional packages go. */
export type Locked = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];
const SPELLINGS: Readonly<Record<string, string>> = { windows: 'win32', '64': 'x64', ppc64le: 'ppc64', armv7: 'arm' };

/**
 * Adds to the packages of a lock file the optional ones of platforms that the registry at hand does not carry.
 *
 * npm writes only what it can look up, and a registry mirror may hold the packages of its own platform alone. `npm ci` then refuses the
 * lock file everywhere ("Missing: ... from lock file"). The versions are known all the same: the package that wants them names them.
 *
 * @returns the paths added; empty for a complete lock file.
 */
export function completePackages(packages: Record<string, Locked>): string[] {
  const added: string[] = [];
  for (const [path, locked] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || isFound(packages, path, name, version)) continue;
      const place = `${path.slice(0, path.lastIndexOf('node_modules/'))}node_modules/${name}`;
      const free = packages[place] === undefined ? place : `${path}/node_modules/${name}`;
      packages[free] = { version, ...(locked.dev ? { dev: true } : {}), optional: true, ...platformOf(name) };
      added.push(free);
    }
  }
  return added;
}

/** Node's resolution: beside the package that asks, then one level out after the other. */
function isFound(packages: Readonly<Record<string, Locked>>, path: string, name: string, version: string): boolean {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const found = packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`];
    if (found !== undefined) return found.version === version;
    if (base === '') return false;
  }
}

/** The system and processor that a platform package's name ends with: `cli-darwin-arm64`, `binding-linux-x64-musl`. */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu'> {
  const words = (name.split('/').at(-1) ?? name).split(/[-_]/).map((word) => SPELLINGS[word] ?? word);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  return { ...(os.length > 0 ? { os } : {}), ...(cpu.length > 0 ? { cpu } : {}) };
}
