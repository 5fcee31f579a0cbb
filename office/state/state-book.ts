/** A workbook of the office's state as it is made for the first time. */
import { keptForm, STATE_FORMS } from '../../submissions/state/kept-form.ts'
import type { Line } from '../../submissions/state/line.ts'
import type { OfficeKey } from '../../submissions/state/office-key.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import type { PlaceRank } from '../../templates/places/place.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Template } from '../../templates/sheet/template.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import type { Codec } from '../../workbook/zip/codec.ts'

/** How many rows a new sheet prepares with formats and drop-downs. */
const PREPARED: Readonly<Record<string, number>> = {
  decisions: 500,
  'naming-list': 60,
  checks: 500,
  receipts: 500,
  ledger: 500,
  'year-totals': 500,
}

export interface StateOffice extends OfficeKey {
  /** 省级 or 市级, as 办公室信息 names it. */
  readonly level: PlaceRank
}

/**
 * @param forms ids of the forms that the workbook is to hold
 * @param lines the lines of all of them
 */
export function stateBook(
  office: StateOffice,
  file: string,
  forms: readonly string[],
  lines: readonly Line[],
  codec?: Codec,
): Promise<Uint8Array> {
  const held = STATE_FORMS.filter((kept) => kept.file === file && forms.includes(kept.form.id))
  const title = file.replace(/\.xlsx$/, '')
  const template: Template = {
    id: `office-state-${held.map(({ form }) => form.id).join('-')}`,
    fileName: file,
    title: `${office.year}年${title}`,
    programme: null,
    senderKind: office.union,
    sheets: [
      { form: officeInfo as unknown as Form, required: true, rows: 1 },
      ...held.map(({ form }) => ({ form, required: false, rows: PREPARED[form.id] ?? 200 })),
    ],
    instructions: held.flatMap(({ form }) => form.instructions.map((line) => `${form.title}：${line}。`)),
  }
  return composeWorkbook(template, {
    caption: `${office.union}　${office.year}年`,
    cards: { [officeInfo.id]: { office: office.union, level: office.level, year: office.year } },
    rows: Object.fromEntries(
      held.map(({ form }) => [
        form.id,
        lines.filter((line) => keptForm(line.form).form === form).map(({ values }) => ({ values })),
      ]),
    ),
    ...(codec && { codec }),
  })
}
