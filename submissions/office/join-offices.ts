/** The workbooks of one office and year as one: its state is the union of their sheets. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form, Key } from '../../templates/sheet/form.ts'
import { foldText } from '../../templates/values/text.ts'
import { onCell } from '../check/cell-finding.ts'
import { historyOf } from '../state/ledger-history.ts'
import type { Office } from './office.ts'
import { officeFaults } from './office-faults.ts'

/** Whose workbook of which year: equal texts, one office. */
export const officeKey = ({ union, year }: Pick<Office, 'union' | 'year'>): string => `${union} ${year}`

/** The files that an office's sheets stand in. */
export const filesOf = ({ sheets, file }: Pick<Office, 'sheets' | 'file'>): string[] => [
  ...new Set([file, ...sheets.map(({ source }) => source.file)]),
]

type Info = RecordRead<typeof officeInfo>

/** What two cards of one office may not say differently. */
const ALIKE: readonly Key<typeof officeInfo>[] = ['contact', 'phone', 'date', 'localMeasure', 'inbox']

/** Where two workbooks of one office describe it differently: both cells say so, and the first one counts. */
function infoFaults(sheets: readonly SourcedSheet[]): Judged[] {
  const cards = sheets
    .filter(({ reading }) => reading.form === (officeInfo as Form))
    .flatMap((sheet) => sheet.reading.records.map((record) => ({ sheet, record: record as unknown as Info })))
  return ALIKE.flatMap((key) => {
    const [first, ...others] = cards.filter(({ record }) => record.row[key] !== undefined)
    if (first === undefined) return []
    const said = String(first.record.row[key])
    const differing = others.filter(({ record }) => foldText(String(record.row[key])) !== foldText(said))
    if (differing.length === 0) return []
    return [first, ...differing].map(({ sheet, record }, i) =>
      onCell(sheet, record as unknown as RecordRead, key, {
        code: 'office/differs',
        severity: 'warning',
        message:
          i === 0
            ? `本办公室另一份工作簿“${differing[0]!.sheet.source.file}”写的不同，按这里的采用`
            : `与“${first.sheet.source.file}”写的“${said}”不同，没有采用`,
        mend: '请把两处改成一样',
      }),
    )
  })
}

/**
 * @param parts workbooks of one union and year, the one that counts first in front
 * @param made forms whose sheets a run makes where they are missing
 */
export function joinOffices(
  registry: Registry,
  parts: readonly [Office, ...Office[]],
  made: readonly Form[] = [],
): Office {
  const [first] = parts
  const whole = officeKey(first)
  const own = parts.flatMap((part) => part.sheets).map((sheet) => ({ ...sheet, whole }))
  const sheets = [...own, ...historyOf(own, first.year, registry.programmes)]
  const joined = {
    ...first,
    contact: parts.find(({ contact }) => contact !== undefined)?.contact,
    phone: parts.find(({ phone }) => phone !== undefined)?.phone,
    date: parts.find(({ date }) => date !== undefined)?.date,
    inbox: parts.find(({ inbox }) => inbox !== undefined)?.inbox,
    sheets,
  }
  return {
    ...joined,
    findings: [
      ...parts.flatMap(({ findings }) => findings),
      ...infoFaults(sheets),
      ...officeFaults(registry, joined, made),
    ],
  }
}
