/** Workbooks to mark, plans to mark them by, and what their packages hold. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SEVERITIES, type Severity } from '../../../templates/findings/finding.ts'
import type { Mark } from '../../../templates/findings/marks.ts'
import type { Plan } from '../../../workbook/annotate/annotate.ts'
import type { ResultSheet } from '../../../workbook/annotate/annotate-result.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { openZip } from '../../../workbook/zip/zip.ts'

export const FIXTURES = 'test/fixtures/annotate'

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(FIXTURES, `${name}.xlsx`)))

/** Paths of all workbooks under a folder, in a stable order. */
export const workbooksIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xlsx'))
    .sort()
    .map((path) => join(folder, path))

export const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path))

/** The fixtures but for the one that is marked already. */
export const unmarked = workbooksIn(FIXTURES).filter((path) => !path.includes('resaved'))

export interface Part {
  /** As it stands in the file. */
  readonly raw: Uint8Array
  readonly content: Uint8Array
}

/** Every part by its name, in the order of the package. */
export function partsOf(bytes: Uint8Array): Map<string, Part> {
  const zip = openZip(bytes, nodeCodec, LIMITS)
  return new Map(
    [...zip.entries.values()].map((entry) => [
      entry.name,
      { raw: zip.raw(entry), content: zip.read(entry.name)! },
    ]),
  )
}

export const textsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    [...partsOf(bytes)].map(([name, { content }]) => [name, new TextDecoder().decode(content)]),
  )

export const mark = (sheet: string, row: number, column: number, severity: Severity = 'error'): Mark => ({
  sheet,
  row,
  column,
  severity,
  note: `第 ${row} 行：<请核对> & “改正”`,
})

export const resultOf = (marks: readonly Mark[]): ResultSheet => ({
  title: '历下区总工会：校验结果',
  captions: ['请于 3 月 20 日前改好再报'],
  counts: Object.fromEntries(
    SEVERITIES.map((each) => [each, marks.filter(({ severity }) => severity === each).length]),
  ) as Record<Severity, number>,
  rows: marks.map(({ sheet, row, column, severity, note }) => ({
    sheet,
    row,
    column,
    severity,
    header: '领衔人',
    message: note,
    article: '第六条（一）',
    mend: '请改正',
  })),
})

export const planOf = (marks: readonly Mark[], notes = true): Plan => ({
  marks,
  notes,
  result: resultOf(marks),
})

/** Some marks of every severity on each sheet. */
export function marksFor(bytes: Uint8Array): Mark[] {
  return readBook(bytes).sheets.flatMap(({ name }) => [
    mark(name, 3, 1),
    mark(name, 3, 2),
    mark(name, 4, 1),
    mark(name, 4, 2),
    mark(name, 2, 3, 'warning'),
    mark(name, 3, 4, 'review'),
    mark(name, 200, 30, 'info'),
  ])
}
