/** What keeps the pure folders pure bites: the same code runs in Node and in a page, and no clock chooses the law. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'

const PURE = [
  'templates',
  'rules',
  'programmes',
  'submissions',
  'workbook',
  'office',
  'desk/views',
  'desk/session',
]

const HOSTS = `
  import { readFile } from 'node:fs/promises'
  import { join } from 'path'
  export const found = [readFile, join, process.cwd(), Buffer.from(''), __dirname, globalThis, setTimeout]
`
const CLOCK = 'export const now = [Date.now(), new Date(), performance.now()]\n'
const PAGE = "export const page = [document.body, window.name, fetch('/')]\n"
const FREE = ['pipeline/one.ts', 'workbook/codecs/node.ts', 'scripts/one.ts', 'desk/homes/one.ts']

const MODULES = 'lint/correctness/noNodejsModules'
const GLOBALS = 'lint/style/noRestrictedGlobals'

let broken: ReadonlyMap<string, readonly string[]>

/** Lints code by our own settings, as if it stood under these paths; what was found, by path. */
async function linted(code: Readonly<Record<string, string>>): Promise<Map<string, string[]>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'pure-')))
  try {
    const { vcs: _, $schema: __, ...settings } = JSON.parse(readFileSync('biome.json', 'utf8'))
    await writeFile(join(folder, 'biome.json'), JSON.stringify(settings))
    for (const [path, text] of Object.entries(code)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const biome = resolve('node_modules/@biomejs/biome/bin/biome')
    const { stdout } = spawnSync(
      process.execPath,
      [biome, 'lint', '--reporter=github', '--max-diagnostics=none'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    const found = new Map<string, string[]>(Object.keys(code).map((path) => [path, []]))
    for (const [, rule, path] of stdout.matchAll(/title=(lint[\w/]+),file=([^,]+)/g))
      if (rule === MODULES || rule === GLOBALS) found.get(relative(folder, path!))!.push(rule)
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

beforeAll(async () => {
  broken = await linted({
    ...Object.fromEntries(
      PURE.flatMap((folder) => [
        [`${folder}/host.ts`, HOSTS],
        [`${folder}/deeper/clock.ts`, CLOCK],
        [`${folder}/page.ts`, PAGE],
      ]),
    ),
    ...Object.fromEntries(FREE.map((path) => [path, HOSTS + CLOCK + PAGE])),
  })
})

describe.each(PURE)('%s/', (folder) => {
  const of = (file: string, rule: string): number =>
    broken.get(`${folder}/${file}`)!.filter((each) => each === rule).length

  it('takes no module and no global of Node', () => {
    expect(of('host.ts', MODULES)).toBe(2)
    expect(of('host.ts', GLOBALS)).toBe(5)
  })
  it('takes no clock', () => expect(of('deeper/clock.ts', GLOBALS)).toBe(3))
  it('takes nothing of a page', () => expect(of('page.ts', GLOBALS)).toBe(3))
})

it.each(FREE)('%s may use them: there files, clock and page are at home', (path) =>
  expect(broken.get(path)).toEqual([]),
)

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...PURE], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path))

it('nothing asks a library for the time or for chance', () => {
  const asking = sources.filter((path) => /Temporal\.Now|Math\.random/.test(readFileSync(path, 'utf8')))
  expect(sources.length).toBeGreaterThan(100)
  expect(asking).toEqual([])
})

it('office/ with the codec of a page is bundled for browsers, and asks for nothing of Node', () => {
  const entries = sources.filter((path) => path.startsWith('office/'))
  const { metafile } = buildSync({
    entryPoints: [...entries, 'workbook/codecs/browser.ts'],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    outdir: 'unused',
    metafile: true,
    logLevel: 'error',
  })
  const external = Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.filter(({ external: is }) => is).map(({ path }) => path),
  )
  expect(external).toEqual([])
  expect(Object.keys(metafile.inputs).filter((path) => isBuiltin(path))).toEqual([])
  expect(Object.keys(metafile.inputs)).not.toContain('workbook/codecs/node.ts')
})
