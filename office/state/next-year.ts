/**
 * What an office takes along into its next year: units, names, contacts, the ledger, and how it reads forms that are
 * not ours; no day and no document.
 */
import type { Registry } from '../../programmes/registry-of.ts'
import type { SourcedSheet } from '../../rules/judgement.ts'
import type { Office } from '../../submissions/office/office.ts'
import { KEPT_FORMS } from '../../submissions/state/kept-form.ts'
import type { Line } from '../../submissions/state/line.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { formMapping } from '../../templates/forms/form-mapping.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Template } from '../../templates/sheet/template.ts'
import { foldText } from '../../templates/values/text.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import type { FilledRow } from '../../workbook/compose/compose-cells.ts'

/** The workbook that the office writes itself: its notice, whom it expects, and its lists of names. */
export const NOTICE_FILE = '通知.xlsx'

const recordsOf = (office: Office, form: Form): readonly RecordRead[] =>
  office.sheets
    .filter(({ reading, past }: SourcedSheet) => !past && reading.form === form)
    .flatMap(({ reading }) => reading.records)

/** A unit's line as it stays: its longer term, and why it had one, were last year's. */
function allocationLine({ row }: RecordRead<typeof allocations>): FilledRow {
  const { extendedTo: _day, extensionReason: _why, ...lasting } = row
  return { values: lasting }
}

/** A line of the notice keeps what it is about; a day, and the document that laid it down, are last year's. */
function termLine(registry: Registry, record: RecordRead<typeof noticeTerms>): FilledRow {
  const { programme, term, value } = record.row
  const of = registry
    .named(programme ?? '')
    ?.parameters.find(({ id, name }) => id === term || foldText(name) === foldText(term ?? ''))
  return { values: { programme, term, ...(of?.column.kind === 'day' ? {} : { value }) } }
}

/** So many rows stand ready below what was mapped. */
const SPARE_ROWS = 100

/** What a run keeps has workbooks of its own. */
const isKept = (form: Form): boolean => KEPT_FORMS.some((kept) => kept.form === form)

/**
 * The notice of the next year, as far as last year's gives it.
 * @param state last year's state
 */
export function nextNotice(
  registry: Registry,
  office: Office,
  year: number,
  state: readonly Line[],
): Promise<Uint8Array> {
  const kind = office.level === '省级' ? '省总工会' : '市总工会'
  const blank = registry.templates.find((each) => each.programme === null && each.senderKind === kind)
  if (blank === undefined) throw new RangeError(`no blank for an office of ${office.level}`)
  const mapped = state.filter(({ form }) => form === formMapping.id)
  const sheets = [
    ...blank.sheets.filter(({ form }) => !isKept(form)),
    ...(mapped.length === 0
      ? []
      : [{ form: formMapping as unknown as Form, required: false, rows: mapped.length + SPARE_ROWS }]),
  ]
  const template: Template = { ...blank, fileName: NOTICE_FILE, title: `${year}年通知`, sheets }
  const rosters = registry.programmes.flatMap((each) => each.blanks.office.rosters.map(({ form }) => form))
  const rows: Record<string, readonly FilledRow[]> = {
    [allocations.id]: recordsOf(office, allocations as unknown as Form).map((record) =>
      allocationLine(record as unknown as RecordRead<typeof allocations>),
    ),
    [noticeTerms.id]: recordsOf(office, noticeTerms as unknown as Form).map((record) =>
      termLine(registry, record as unknown as RecordRead<typeof noticeTerms>),
    ),
  }
  if (mapped.length > 0) rows[formMapping.id] = mapped.map(({ values }) => ({ values }))
  for (const form of rosters)
    rows[form.id] = recordsOf(office, form).map((record) => ({
      values: record.row as Record<string, unknown>,
    }))
  return composeWorkbook(template, {
    caption: `${office.union}　${year}年`,
    cards: {
      [officeInfo.id]: {
        office: office.union,
        level: office.level,
        year,
        contact: office.contact,
        phone: office.phone,
      },
    },
    rows,
  })
}
