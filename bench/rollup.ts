/** The main job on the example year, against merely opening the same files with exceljs. */

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { rollup } from '../office/rollup.ts'
import { runRollup } from '../pipeline/commands/rollup.ts'
import { readFolder, readOffices } from '../pipeline/intake/read-folder.ts'
import { walk } from '../pipeline/intake/walk.ts'
import { registry } from '../programmes/registry.ts'
import { nodeCodec } from '../workbook/codecs/node.ts'

const INBOX = 'examples/2026/报送'
const OFFICES = ['examples/2026/办公室']
const ROUNDS = 3

async function openWithExceljs(): Promise<void> {
  for (const path of [INBOX, ...OFFICES])
    for (const file of await walk(path)) {
      const book = new ExcelJS.Workbook()
      // Some examples are no workbooks on purpose.
      await book.xlsx.load((await readFile(file.full)) as unknown as ExcelJS.Buffer).catch(() => undefined)
    }
}

async function readAndMerge(): Promise<void> {
  const { offices } = await readOffices(registry, OFFICES)
  const { submissions, refused } = await readFolder(registry, INBOX)
  await rollup({ registry, submissions, refused, offices, codec: nodeCodec })
}

async function everything(): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'bench-'))
  await runRollup(INBOX, { office: OFFICES, out, replies: false })
  await rm(out, { recursive: true, force: true })
}

async function timed(run: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
}

/** Prints the medians and their ratios to opening the files. */
export async function benchRollup(): Promise<void> {
  const jobs = [
    ['exceljs: open the files', openWithExceljs],
    ['read, judge and merge (and compose the 上报)', readAndMerge],
    ['the whole run, rollups written', everything],
  ] as const
  const times: [string, number][] = []
  for (const [name, run] of jobs) times.push([name, await timed(run)])
  console.log('\nThe example year')
  for (const [name, ms] of times)
    console.log(`${name}: ${ms.toFixed(0)} ms, ${(ms / times[0]![1]).toFixed(2)} times opening them`)
}
