/** The 上报 workbook: what the office chose, complete, in the next level's own form, with its origins. */

import { levelAt, type Programme } from '../programmes/programme.ts'
import { templateFor } from '../programmes/registry-of.ts'
import { parameterRows } from '../rules/parameters/parameter-rows.ts'
import { nameBeyond } from '../rules/words/union-names.ts'
import { fundRecords } from '../submissions/counts/funds.ts'
import { answerKey } from '../submissions/merge/earlier-answers.ts'
import { type ChildRecord, type Entry, originOf } from '../submissions/merge/entry.ts'
import { ownOpinion } from '../submissions/merge/handed-on.ts'
import type { MergedNode } from '../submissions/merge/node.ts'
import { rowCode, wholeCode } from '../submissions/recognise/check-codes.ts'
import { receivingPlace } from '../submissions/recognise/official-names.ts'
import { forwardCodes, forwardSeal } from '../templates/forms/forward-seal.ts'
import { fundEntries } from '../templates/forms/funds.ts'
import { parameterSheet } from '../templates/forms/parameters.ts'
import { submissionInfo } from '../templates/forms/submission-info.ts'
import type { RecordRead } from '../templates/read/reading.ts'
import { EDITION, type Form } from '../templates/sheet/form.ts'
import { templateWithLists } from '../templates/sheet/open-lists.ts'
import { type Template, type TemplateSheet, tableLayout } from '../templates/sheet/template.ts'
import { composeWorkbook } from '../workbook/compose/compose.ts'
import type { FilledRow } from '../workbook/compose/compose-cells.ts'
import type { Codec } from '../workbook/zip/codec.ts'

/**
 * A record as it was read: values where they could be read, the cell itself where not. Its sender bears the city
 * where the next level may have another of that name; what an earlier sending answered goes up with it, as such.
 */
function filled({ programme, place, answeredBefore }: MergedNode, { record, sheet }: ChildRecord): FilledRow {
  const row = record.row as Record<string, unknown>
  const values: Record<string, unknown> = { ...row }
  for (const key of record.unreadable) values[key] = { raw: record.cells[key] ?? null }
  const answers = answerKey(sheet.reading.form)
  if (answers !== undefined) values[answers] ??= answeredBefore.get(record)
  const origin = originOf(record, sheet)
  const unit = nameBeyond(origin.unit, receivingPlace(programme, place))
  return { values, origin: { ...origin, unit } }
}

/**
 * An application as it goes up. Where the city's opinion is blank, the office's own decision is that opinion: what
 * it decided and when, never anybody else's words.
 */
function forwarded(node: MergedNode, entry: Entry): FilledRow {
  const { values, origin } = filled(node, entry)
  const own = ownOpinion(node.programme, values, node.selection.decided.get(entry))
  return { values: { ...values, ...own }, ...(origin ? { origin } : {}) }
}

/** The blank that a city uses towards the province, its prepared rows cut to what is sent. */
function templateOf(node: MergedNode): Template {
  const kind = levelAt(node.programme, node.place).sendsAs
  const template = kind === null ? null : templateFor(node.registry, node.programme.id, kind)
  if (template === null) throw new Error(`no template for forwarding ${node.programme.id}`)
  return { ...template, sheets: node.programme.blanks.sheets.map((sheet) => ({ ...sheet, rows: 1 })) }
}

/** Rows of one form that go up with the chosen applications. */
function rowsOf(node: MergedNode, form: Form): FilledRow[] {
  if (form === (fundEntries as Form)) return fundRecords(node).map((each) => filled(node, each))
  const chosen = node.entries.filter((entry) => node.selection.chosen.has(entry))
  if (form === node.programme.application) return chosen.map((entry) => forwarded(node, entry))
  return chosen
    .flatMap(({ children }) => children.filter(({ sheet }) => sheet.reading.form === form))
    .map((each) => filled(node, each))
}

/** Whether a merge at this place hands anything on: the top of a programme does not. */
export const forwards = (node: Pick<MergedNode, 'programme' | 'place'>): boolean =>
  node.place !== node.programme.topUnit

/** Whether nothing is to go up from here this year: no record was sent, or the office recommends none of them. */
const nothingToSend = ({ entries, selection: { decided } }: MergedNode): boolean =>
  entries
    .filter(({ standing }) => standing === 'active')
    .every((entry) => decided.get(entry)?.row.decision === '不推荐')

/**
 * Whether there is a 上报 to write: records that the office chose, its word that there are none, or the books of
 * studios named before, which the next level adds up. Where nobody sent anything the city may have sent its own;
 * where nothing is decided yet and nothing was booked, there is nothing to say.
 */
export const handsOn = (node: MergedNode): boolean =>
  forwards(node) &&
  node.submissions.length > 0 &&
  (node.selection.chosen.size > 0 || nothingToSend(node) || fundRecords(node).length > 0)

const SEAL_SHEETS: readonly TemplateSheet[] = [
  { form: forwardSeal as Form, required: false, rows: 1 },
  { form: forwardCodes as Form, required: false, rows: 1, locked: true, hidden: true },
]

/** A check code for each row of each sheet that goes up, where it will stand. */
function codesOf(programme: Programme, rows: Readonly<Record<string, readonly FilledRow[]>>) {
  return programme.blanks.sheets.flatMap(({ form }) =>
    form === (parameterSheet as Form)
      ? []
      : (rows[form.id] ?? []).map(({ values }, index) => {
          const about = values[form.joins ?? 'number']
          return {
            sheetName: form.sheet,
            rowNumber: tableLayout(form).firstRow + index,
            about: about === undefined ? undefined : String(about),
            rowCode: rowCode(form, values),
          }
        }),
  )
}

/** The sum of the columns that add up to money, of the applications that go up. */
function amountOf(
  { rewards, application }: Programme,
  rows: Readonly<Record<string, readonly FilledRow[]>>,
): number | undefined {
  if (rewards === null) return undefined
  return (rows[application.id] ?? []).reduce(
    (sum, { values }) => sum + (Number(values[rewards.columns.amount]) || 0),
    0,
  )
}

/** The bytes of the 上报 workbook. They are what the next level reads, in the same run or in another. */
export function forwardedBook(node: MergedNode, codec?: Codec): Promise<Uint8Array> {
  const { programme, office, place, year } = node
  const template = templateOf(node)
  const rows: Record<string, readonly FilledRow[]> = {}
  for (const { form } of programme.blanks.sheets)
    if (form !== (submissionInfo as Form) && form !== (parameterSheet as Form))
      rows[form.id] = rowsOf(node, form)
  rows[parameterSheet.id] = parameterRows(node.parameters, {
    edition: EDITION,
    template: template.id,
  }).map((row) => ({ values: { ...row, value: { raw: row.value } } }))
  const coded = codesOf(programme, rows)
  rows[forwardCodes.id] = coded.map((values) => ({ values }))
  const amount = amountOf(programme, rows)
  const sealed: Template = {
    ...template,
    sheets: [
      ...template.sheets.map((sheet) =>
        sheet.form === (parameterSheet as Form) ? { ...sheet, hidden: true } : sheet,
      ),
      ...SEAL_SHEETS,
    ],
  }
  return composeWorkbook(templateWithLists(sealed, node.registry.lists), {
    rows,
    cards: {
      [forwardSeal.id]: {
        records: rows[programme.application.id]?.length ?? 0,
        rows: coded.length,
        amount,
        code: wholeCode(
          coded.map((each) => each.rowCode),
          amount,
        ),
        preparedBy: office?.contact,
        signedOn: office?.date,
      },
      [submissionInfo.id]: {
        unit: place,
        unitKind: template.senderKind ?? undefined,
        sentTo: programme.topUnit,
        programme: programme.name,
        year,
        contact: office?.contact,
        phone: office?.phone,
        date: office?.date,
        version: 1,
        none: node.selection.chosen.size === 0 ? true : undefined,
      },
    },
    withInstructions: false,
    caption: `报送单位：${place}　　报送年度：${year}年`,
    provenance: true,
    grounds: node.registry.grounds,
    ...(codec && { codec }),
  })
}

/** A fresh 审定意见 sheet: decisions already made, and a line for every record that waits for one. */
export async function decisionSuggestion(node: MergedNode, codec?: Codec): Promise<Uint8Array> {
  const sheet = node.registry.templates.flatMap((t) => t.sheets).find(({ form }) => form.id === 'decisions')!
  const rows = node.entries
    .filter((entry) => entry.standing === 'active')
    .map((entry): FilledRow => {
      const made = node.selection.decided.get(entry) as RecordRead | undefined
      return {
        values: made
          ? { ...(made.row as Record<string, unknown>) }
          : {
              programme: node.programme.name,
              unit: entry.origin.unit,
              number: entry.number,
              name: entry.name,
            },
      }
    })
  const template: Template = {
    id: 'decision-suggestion',
    fileName: '审定意见建议.xlsx',
    title: '审定意见建议',
    programme: node.programme.id,
    senderKind: node.place,
    sheets: [{ ...sheet, rows: 1 }],
    instructions: [],
  }
  return composeWorkbook(templateWithLists(template, node.registry.lists), {
    rows: { [sheet.form.id]: rows },
    caption: `${node.place}　${node.year}年　填好后复制到办公室工作簿的“审定意见”表`,
    withInstructions: false,
    grounds: node.registry.grounds,
    ...(codec && { codec }),
  })
}
