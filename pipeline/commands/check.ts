/** `check PATH…`: every workbook by itself, against the articles. */

import { realpath } from 'node:fs/promises'
import { emptyWords } from '../../office/intake/given.ts'
import { type ReadBook, readFiles, refusalOf } from '../../office/intake/read-files.ts'
import type { Outputs } from '../../office/outputs.ts'
import { markedCopy } from '../../office/reply/marked-copy.ts'
import { findingsCsv } from '../../office/report/tables.ts'
import { outputOf } from '../../office/summary.ts'
import { UnusableError } from '../../office/unusable.ts'
import { registry } from '../../programmes/registry.ts'
import type { Defect } from '../../rules/judgement.ts'
import { checkBook } from '../../submissions/check/check-book.ts'
import type { Office } from '../../submissions/office/office.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { byPlace, type Finding } from '../../templates/findings/finding.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { exitOf } from '../exit.ts'
import { readOffices } from '../intake/read-folder.ts'
import { type FoundFile, survey } from '../intake/walk.ts'
import { assertResults, writeResult } from '../result-file.ts'
import { withStaging } from '../staging.ts'
import { cleanFiles } from './clean.ts'
import { reportDefects } from './defects.ts'
import { countLine, findingLines, print, printPassedOver, printRefused } from './print.ts'

export interface CheckOptions {
  readonly office: readonly string[]
  readonly json?: string
  readonly csv?: string
  /** The folder for marked copies. */
  readonly marked?: string
  /** The folder for copies without marks: nothing is judged. */
  readonly clean?: string
}

/** A file, and why it, or places in it, bear no marks. */
interface Unmarked {
  readonly file: string
  readonly reason: string
}

interface Checked {
  readonly files: number
  /** Files of the system passed over within archives. */
  readonly system: number
  readonly findings: readonly Finding[]
  readonly defects: readonly Defect[]
  readonly refused: readonly Refusal[]
  /** Files that were judged and could not be marked, or not in all places, and why. */
  readonly unmarked: readonly Unmarked[]
}

async function checkFiles(
  files: readonly FoundFile[],
  links: readonly Refusal[],
  offices: readonly Office[],
  outputs: Outputs | null,
): Promise<Checked> {
  const findings: Finding[] = []
  const defects: Defect[] = []
  const refused: Refusal[] = [...links]
  const unmarked: Unmarked[] = []
  const passed = { system: 0 }
  let count = 0
  for await (const read of readFiles(registry, files, nodeCodec, passed)) {
    const checked = 'reason' in read ? read : checkBook(registry, read.book, read.path, offices)
    if ('reason' in checked) refused.push('reason' in read ? read : refusalOf(registry, read, checked))
    else {
      count++
      findings.push(...checked.findings)
      defects.push(...checked.defects)
      if (outputs !== null && 'book' in read)
        for (const reason of await writeMarked(read, checked.findings, outputs))
          unmarked.push({ file: read.path, reason })
    }
  }
  return {
    files: count,
    system: passed.system,
    findings: findings.sort(byPlace),
    defects,
    refused,
    unmarked,
  }
}

const NO_MARKS = '这种格式不能加标记，请对照上面的清单修改'

/** Puts a marked copy beside where the file stood: `历下区（校验）.xlsx`. Says what could not be marked. */
async function writeMarked(
  { path, bytes }: ReadBook,
  findings: readonly Finding[],
  outputs: Outputs,
): Promise<readonly string[]> {
  const copy = bytes && markedCopy(registry, bytes, '校验结果', [path], findings, nodeCodec)
  if (!copy) return [NO_MARKS]
  if (copy.bytes === bytes) return copy.left
  await outputs.put(path.replace(/(\.[^./]*)?$/, `（校验）${copy.ending}`), copy.bytes)
  return copy.left
}

/** Judges the files; with a folder for marked copies, writes those there, all or none. */
const checkInto = (
  folder: string | undefined,
  inputs: readonly string[],
  check: (outputs: Outputs | null) => Promise<Checked>,
): Promise<Checked> =>
  folder === undefined
    ? check(null)
    : withStaging(folder, inputs, async (staging) => {
        const checked = await check(staging)
        await staging.commit()
        return checked
      })

/** Every file under the paths once, however often it was named. */
async function filesUnder(paths: readonly string[]) {
  const files = new Map<string, FoundFile>()
  const links: Refusal[] = []
  let [own, system] = [0, 0]
  for (const path of paths) {
    const found = await survey(path)
    for (const file of found.files) {
      const place = await realpath(file.full)
      if (!files.has(place)) files.set(place, file)
    }
    links.push(...found.links)
    own += found.own
    system += found.system
  }
  if (files.size + links.length === 0) throw new UnusableError(emptyWords(paths.join('、'), own))
  return { files: [...files.values()], links, own, system }
}

export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { json, csv, marked } = options
  const { offices, files: officeFiles, skipped } = await readOffices(registry, options.office)
  const { files, links, ...passedOver } = await filesUnder(paths)
  if (options.clean !== undefined) return cleanFiles(files, options.clean)
  const inputs = [...files, ...officeFiles].map((file) => file.full)
  await assertResults({ '--json': json, '--csv': csv }, inputs)
  const checked = await checkInto(marked, inputs, (outputs) => checkFiles(files, links, offices, outputs))
  const summary = { rollups: [], files: { read: checked.files, refused: [...checked.refused] } }
  if (json !== undefined)
    await writeResult(json, `${JSON.stringify(outputOf({ ...checked, registry }, summary), null, 2)}\n`)
  if (csv !== undefined) await writeResult(csv, findingsCsv(registry, checked.findings))
  printPassedOver({ own: passedOver.own, system: passedOver.system + checked.system, skipped })
  printRefused(checked.refused)
  for (const finding of checked.findings) for (const line of findingLines(finding)) print(line)
  print(`校验 ${checked.files} 份，未采用 ${checked.refused.length} 份：${countLine(checked.findings)}`)
  for (const { file, reason } of checked.unmarked) print(`  ${file}：${reason}`)
  if (marked !== undefined) print(`标记件写在 ${marked}；原文件没有改动`)
  await reportDefects(checked.defects, '.')
  const exit = exitOf(checked)
  return exit !== 3 && checked.files === 0 ? 2 : exit
}
