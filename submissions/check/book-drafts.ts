/** What is wrong with a submission's workbook as a whole, before any of its records is looked at. */

import type { Programme } from '../../programmes/programme.ts'
import { parameterSet } from '../../programmes/registry-of.ts'
import type { Draft } from '../../templates/findings/finding.ts'
import { parameterSheet } from '../../templates/forms/parameters.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import { EDITION, type Row } from '../../templates/sheet/form.ts'
import { address, type Book } from '../../templates/sheet/grid.ts'
import type { CarriedParameters } from '../recognise/submission.ts'

const SAME_EDITION_MEND = '请改用本年度模板：打开新模板，把各行粘贴过去后重新报送'

/** What is wrong with the workbook as a whole: sheets missing or doubled, edition old, parameters not carried. */
export function bookDrafts(
  readings: readonly SheetReading[],
  programme: Programme,
  carried: CarriedParameters | null,
  yearly: boolean,
): Draft[] {
  const drafts: Draft[] = []
  const required = programme.blanks.sheets.filter((sheet) => sheet.required && !yearly)
  for (const form of required.map((sheet) => sheet.form))
    if (!readings.some((reading) => reading.form === form))
      drafts.push(
        layoutDraft(
          'layout/sheet-missing',
          null,
          `缺少工作表“${form.sheet}”（《${form.title}》）`,
          '请用本年度模板补上这张表后重新报送',
        ),
      )
  const sheets = readings.find((reading) => reading.form === parameterSheet)
  if (carried === null)
    drafts.push(
      layoutDraft(
        'layout/no-parameters',
        null,
        '没有“填报参数”表，按办法和本级通知的参数校验',
        '请用本年度模板填报，不要删除“填报参数”表',
        {
          severity: 'info',
        },
      ),
    )
  else if (carried.edition !== EDITION)
    drafts.push(
      layoutDraft(
        'layout/old-edition',
        sheets?.sheet ?? null,
        `模板版本是 ${carried.edition ?? '空'}，本年度为 ${EDITION}`,
        SAME_EDITION_MEND,
        { ...parameterCell(sheets, 'edition'), value: carried.edition, expected: EDITION },
      ),
    )
  return [...drafts, ...changedParameters(programme, sheets, carried)]
}

/** The place of a line of 填报参数, by its code. */
function parameterCell(sheets: SheetReading | undefined, code: string): Partial<Draft> {
  const record = sheets?.records.find((r) => (r.row as Row<typeof parameterSheet>).code === code)
  const place = record?.place('value')
  return place ? { row: place.row, column: place.column, address: address(place.row, place.column) } : {}
}

/** Values of 填报参数 that no longer give the hash that the blank was sent out with. */
function changedParameters(
  programme: Programme,
  sheets: SheetReading | undefined,
  carried: CarriedParameters | null,
): Draft[] {
  // Another edition has other parameters, and is reported as such.
  if (carried === null || carried.hash === null || carried.year === null || carried.edition !== EDITION)
    return []
  const { hash } = parameterSet(programme, carried.year, carried.lines)
  return hash === carried.hash
    ? []
    : [
        layoutDraft(
          'layout/parameters-changed',
          sheets?.sheet ?? null,
          '填报参数被改动过，汇总时以办公室的为准',
          '请改用本年度模板，不要改“填报参数”表',
          {
            severity: 'info',
            value: carried.hash,
            expected: hash,
            ...parameterCell(sheets, 'hash'),
          },
        ),
      ]
}

/** Values that formulas took from other workbooks. */
export function linkDrafts({ externalLinks = 0 }: Book): Draft[] {
  if (externalLinks === 0) return []
  return [
    layoutDraft(
      'layout/linked',
      null,
      `公式引用了另外 ${externalLinks} 个文件，读取的是上次保存时的结果`,
      '请核对引用来的数；最好把公式粘贴成数值后再报送',
      { severity: 'info' },
    ),
  ]
}
