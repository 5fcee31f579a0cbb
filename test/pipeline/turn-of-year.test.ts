/** The house of next year: one constant changed, the same sources. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { EDITION, EDITION_YEAR } from '../../templates/sheet/form.ts'
import { readBook } from '../../workbook/codecs/node.ts'

const NEXT = `${EDITION_YEAR + 1}.1`
const OF_THIS_YEAR = 'examples/2026/报送/济南市创新工作室/天桥区总工会-济南市创新工作室-2026.xlsx'

const outfile = `node_modules/.cache/union-workbooks/next-year-${process.pid}.mjs`
let out: string

/** @returns what it printed, whatever it found */
const run = async (...args: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [outfile, ...args]).catch(
    (error: { stdout: string; code: number }) => {
      if (error.code !== 1) throw error
      return error
    },
  )
  return stdout
}

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'next-year-'))
  await build({
    entryPoints: ['pipeline/cli.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [
      {
        name: 'next year',
        setup: ({ onLoad }) => {
          onLoad({ filter: /templates[\\/]sheet[\\/]form\.ts$/ }, async ({ path }) => {
            const contents = await readFile(path, 'utf8')
            expect(contents.split(`'${EDITION}'`)).toHaveLength(2)
            return { contents: contents.replace(`'${EDITION}'`, `'${NEXT}'`), loader: 'ts' }
          })
        },
      },
    ],
  })
  await run('templates', '--out', out)
})
afterAll(async () => {
  await rm(outfile, { force: true })
  await rm(out, { recursive: true, force: true })
})

it('its blanks are those of the next year', async () => {
  const blanks = await readdir(out)
  expect(blanks.length).toBeGreaterThan(10)
  for (const blank of blanks) {
    const { sheets } = readBook(await readFile(join(out, blank)))
    const carried = sheets.find(({ name }) => name === '填报参数')?.rows.flatMap(({ cells }) => cells)
    expect(carried, blank).toContain(NEXT)
    expect(carried, blank).not.toContain(EDITION)
    expect(carried, blank).toContain(EDITION_YEAR + 1)
    expect(carried, blank).not.toContain(EDITION_YEAR)
  }
})

it('a workbook of this year is reported as made from an old blank', async () => {
  expect(await run('check', OF_THIS_YEAR)).toContain(`模板版本是 ${EDITION}，本年度为 ${NEXT}`)
})
