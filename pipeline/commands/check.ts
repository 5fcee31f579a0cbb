/** `check PATH…`: every workbook by itself, against the articles. */
import { writeFile } from 'node:fs/promises'
import type { Defect } from '../../rules/judge.ts'
import { byPlace, type Finding } from '../../templates/finding.ts'
import { programmes } from '../../templates/programmes.ts'
import { UnusableError } from '../exit.ts'
import { readOffices } from '../intake/read-inbox.ts'
import { recogniseOffice } from '../intake/recognise-office.ts'
import { recogniseSubmission } from '../intake/recognise-submission.ts'
import type { Refusal, Submission } from '../intake/submission.ts'
import { walk } from '../intake/walk.ts'
import { carriedParameters, judgeWorkbook, yearParameters } from '../judging.ts'
import { isOfficeBook, type Office } from '../office.ts'
import { readFileAsBook } from '../read-file.ts'
import { findingsCsv } from '../report/tables.ts'
import { outputOf } from '../summary.ts'
import { reportDefects } from './defects.ts'
import { countLine, findingLines, print } from './print.ts'
import { exitOf } from './rollup.ts'

export interface CheckOptions {
  readonly office: readonly string[]
  readonly json?: string
  readonly csv?: string
}

interface Checked {
  readonly files: number
  readonly findings: readonly Finding[]
  readonly defects: readonly Defect[]
  readonly refused: readonly Refusal[]
}

/** The parameters of the deciding and the receiving office, or those that the file carries. */
function parametersFor(submission: Submission, offices: readonly Office[]) {
  const { year, programme, sentTo } = submission
  const given = [programmes[programme].topUnit, sentTo].map((union) =>
    offices.find((office) => office.union === union && office.year === year),
  )
  return given.some((office) => office !== undefined)
    ? yearParameters(given, year)
    : carriedParameters(submission)
}

async function checkFiles(paths: readonly string[], offices: readonly Office[]): Promise<Checked> {
  const findings: Finding[] = []
  const defects: Defect[] = []
  const refused: Refusal[] = []
  let files = 0
  for (const path of paths)
    for (const file of await walk(path)) {
      const book = await readFileAsBook(file)
      const read =
        'reason' in book
          ? book
          : isOfficeBook(book)
            ? recogniseOffice(book, file.path)
            : recogniseSubmission(book, file.path)
      if ('reason' in read) {
        refused.push(read)
        continue
      }
      files++
      const parameters = 'union' in read ? yearParameters([read], read.year) : parametersFor(read, offices)
      const judgement = judgeWorkbook(read.sheets, parameters)
      findings.push(...[...read.findings, ...judgement.judged].map((judged) => judged.finding))
      defects.push(...judgement.defects)
    }
  return { files, findings: findings.sort(byPlace), defects, refused }
}

export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { offices } = await readOffices(options.office)
  const checked = await checkFiles(paths, offices)
  if (checked.files + checked.refused.length === 0) throw new UnusableError('所给路径下没有文件')
  for (const { file, reason } of checked.refused) print(`× ${file}：${reason}`)
  for (const finding of checked.findings) for (const line of findingLines(finding)) print(line)
  print(`校验 ${checked.files} 份：${countLine(checked.findings)}`)
  const summary = { rollups: [], files: { read: checked.files, refused: [...checked.refused] } }
  if (options.json !== undefined)
    await writeFile(options.json, `${JSON.stringify(outputOf(checked, summary), null, 2)}\n`)
  if (options.csv !== undefined) await writeFile(options.csv, findingsCsv(checked.findings))
  await reportDefects(checked.defects, '.')
  const exit = exitOf(checked)
  return exit === 0 && checked.files === 0 ? 2 : exit
}
