/**
 * npm may leave other platforms' optional packages out of package-lock.json; `npm ci` then refuses the file, and
 * Windows users miss their binaries. This adds each missing one: name, version, optional, os, cpu.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { missingOptional } from './lockfile.mjs'

const FILE = 'package-lock.json'
const lock = JSON.parse(readFileSync(FILE, 'utf8'))

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']

/** What the name of a platform package says, for one that the registry at hand does not have. */
function fromName(name, range) {
  const words = name.split(/[-/]/)
  return {
    version: range,
    os: SYSTEMS.filter((word) => words.includes(word)),
    cpu: PROCESSORS.filter((word) => words.includes(word)),
  }
}

function manifest(name, range) {
  const args = [
    'view',
    `${name}@${range}`,
    'version',
    'os',
    'cpu',
    'libc',
    'engines',
    'license',
    'dist.integrity',
    '--json',
  ]
  try {
    const found = JSON.parse(
      execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
    return Array.isArray(found) ? found.at(-1) : found
  } catch {
    return fromName(name, range)
  }
}

const missing = missingOptional(lock)
for (const { name, range } of missing) {
  const { version, os, cpu, libc, engines, license, ...rest } = manifest(name, range)
  const dev = lock.packages['']?.dependencies?.[name] === undefined
  lock.packages[`node_modules/${name}`] = {
    version,
    ...(rest['dist.integrity'] ? { integrity: rest['dist.integrity'] } : {}),
    ...(cpu ? { cpu: [cpu].flat() } : {}),
    ...(dev ? { dev: true } : {}),
    ...(libc ? { libc: [libc].flat() } : {}),
    ...(license ? { license } : {}),
    optional: true,
    ...(os ? { os: [os].flat() } : {}),
    ...(engines ? { engines } : {}),
  }
}
if (missing.length > 0) {
  const [root, ...names] = Object.keys(lock.packages).sort()
  lock.packages = Object.fromEntries([root, ...names].map((name) => [name, lock.packages[name]]))
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
}
console.log(`package-lock.json: ${missing.length} optional packages added`)
