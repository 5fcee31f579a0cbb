/** `check PATH…`: every workbook by itself, against the articles. */
import { realpath } from 'node:fs/promises'
import type { Defect } from '../../rules/judge.ts'
import { checkBook } from '../../submissions/check-book.ts'
import type { Office } from '../../submissions/office.ts'
import type { Refusal } from '../../submissions/submission.ts'
import { byPlace, type Finding } from '../../templates/finding.ts'
import { UnusableError } from '../exit.ts'
import { readFiles, refusalOf } from '../intake/read-files.ts'
import { emptyWords, readOffices } from '../intake/read-inbox.ts'
import { type FoundFile, survey } from '../intake/walk.ts'
import { findingsCsv } from '../report/tables.ts'
import { assertResults, writeResult } from '../result-file.ts'
import { outputOf } from '../summary.ts'
import { reportDefects } from './defects.ts'
import { countLine, findingLines, print, printPassedOver, printRefused } from './print.ts'
import { exitOf } from './rollup.ts'

export interface CheckOptions {
  readonly office: readonly string[]
  readonly json?: string
  readonly csv?: string
}

interface Checked {
  readonly files: number
  /** Files of the system passed over within archives. */
  readonly system: number
  readonly findings: readonly Finding[]
  readonly defects: readonly Defect[]
  readonly refused: readonly Refusal[]
}

async function checkFiles(
  files: readonly FoundFile[],
  links: readonly Refusal[],
  offices: readonly Office[],
): Promise<Checked> {
  const findings: Finding[] = []
  const defects: Defect[] = []
  const refused: Refusal[] = [...links]
  const passed = { system: 0 }
  let count = 0
  for await (const read of readFiles(files, passed)) {
    const checked = 'reason' in read ? read : checkBook(read.book, read.path, offices)
    if ('reason' in checked) refused.push('reason' in read ? read : refusalOf(read, checked))
    else {
      count++
      findings.push(...checked.findings)
      defects.push(...checked.defects)
    }
  }
  return {
    files: count,
    system: passed.system,
    findings: findings.sort(byPlace),
    defects,
    refused,
  }
}

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
  const { json, csv } = options
  const { offices, files: officeFiles, skipped } = await readOffices(options.office)
  const { files, links, ...passedOver } = await filesUnder(paths)
  const inputs = [...files, ...officeFiles].map((file) => file.full)
  await assertResults({ '--json': json, '--csv': csv }, inputs)
  const checked = await checkFiles(files, links, offices)
  const summary = { rollups: [], files: { read: checked.files, refused: [...checked.refused] } }
  if (json !== undefined) await writeResult(json, `${JSON.stringify(outputOf(checked, summary), null, 2)}\n`)
  if (csv !== undefined) await writeResult(csv, findingsCsv(checked.findings))
  printPassedOver({ own: passedOver.own, system: passedOver.system + checked.system, skipped })
  printRefused(checked.refused)
  for (const finding of checked.findings) for (const line of findingLines(finding)) print(line)
  print(`校验 ${checked.files} 份，未采用 ${checked.refused.length} 份：${countLine(checked.findings)}`)
  await reportDefects(checked.defects, '.')
  const exit = exitOf(checked)
  return exit !== 3 && checked.files === 0 ? 2 : exit
}
