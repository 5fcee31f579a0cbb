/** What each column of a stranger's form is proposed to be: the column of ours, how sure that is, and why. */
import { type Certainty, NO_COLUMN } from '../../templates/forms/form-mapping.ts'
import { cellText, numbersRows } from '../../templates/read/headers.ts'
import { likelyColumns } from '../../templates/read/likely-columns.ts'
import { namesOf } from '../../templates/read/names.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { type Form, headerName, headerPath } from '../../templates/sheet/form.ts'
import type { Cell, Grid } from '../../templates/sheet/grid.ts'
import { ticked } from '../../templates/values/boxes.ts'
import { hideNumbers } from '../../templates/values/mask.ts'
import { foldedTitle, headerKey } from '../../templates/values/text.ts'
import { captionUnit } from './caption.ts'
import { AND } from './foreign-form.ts'
import { addedInBrackets } from './label-tails.ts'
import { type Label, labelParts } from './labels.ts'

/** What one of their columns is proposed to be. */
export interface ProposedField {
  readonly label: string
  /** By the header of our column; `不对应` for what only numbers rows; `null` where nothing can be proposed. */
  readonly column: string | null
  readonly unit: string | null
  readonly certainty: Certainty
  readonly why: string
  /** What is filled in there: a few different values, numbers of persons hidden. */
  readonly examples: readonly string[]
}

/** For how many columns of theirs one of ours is proposed. */
export const namedOf = (fields: readonly Pick<ProposedField, 'column'>[]): number =>
  fields.filter(({ column }) => column !== null && column !== NO_COLUMN).length

/** @param grid the sheet, which may say above its table in what unit amounts are */
export function proposedFields(form: Form, labels: readonly Label[], grid: Grid): ProposedField[] {
  const exact = labels.map((label) => (numbersRows(label.label) ? null : exactly(form, label, grid)))
  const chosen = chosenOf(exact)
  const taken = new Set(chosen.keys())
  const likely = likelyOf(
    form,
    labels.filter((label, i) => exact[i] === null && !numbersRows(label.label)),
    taken,
  )
  return labels.map((label, i): ProposedField => {
    if (numbersRows(label.label))
      return { ...blank(label), column: NO_COLUMN, certainty: '确定', why: '只是行号' }
    const found = exact[i]
    const first = found ? chosen.get(found.key) : undefined
    if (found && first === i) return found.field
    const both = two(form, label, taken)
    if (both !== null) return both
    if (first !== undefined) return { ...blank(label), why: `与“${labels[first]!.label}”是同一栏` }
    const guess = likely.get(label.label)
    return guess === undefined ? blank(label) : alike(form.columns[guess]!, label)
  })
}

type Exact = { readonly key: string; readonly field: ProposedField } | null

/** Of several columns of theirs that bear the name of one of ours, the one that is certain is it; else the first. */
function chosenOf(exact: readonly Exact[]): Map<string, number> {
  const chosen = new Map<string, number>()
  for (const [i, found] of exact.entries()) {
    if (found === null) continue
    const other = chosen.get(found.key)
    const certain = (at: number): boolean => exact[at]!.field.certainty === '确定'
    if (other === undefined || (certain(i) && !certain(other))) chosen.set(found.key, i)
  }
  return chosen
}

function alike(column: Column, label: Label): ProposedField {
  const path = headerPath(column)
  return { ...blank(label), column: path, certainty: '很可能', why: `与“${path}”相近${unfit(column, label)}` }
}

const blank = (label: Label): ProposedField => ({
  label: label.label,
  column: null,
  unit: null,
  certainty: '不明',
  why: '本系统没有叫这个名字的栏目',
  examples: examplesOf(label),
})

/** So many values, each no longer than this. */
const [EXAMPLES, LONGEST] = [3, 30]

const examplesOf = ({ values }: Label): string[] => {
  const texts = values.filter((cell) => !isOpenBox(cell)).map((cell) => hideNumbers(cellText(cell)))
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .slice(0, EXAMPLES)
    .map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text))
}

/** □是 □否: printed, and not yet filled in. */
const isOpenBox = (cell: Cell): boolean =>
  typeof cell === 'string' && ticked(cell)?.chosen.length === 0 && ticked(cell)?.alone !== true

/** What speaks against a column in the values under a label; empty where nothing does. */
function unfit(column: Column, { values, unit }: Label): string {
  const filled = values.filter((cell) => !isOpenBox(cell))
  const bad = filled.filter((cell) => 'unreadable' in column.parse(cell, unit)).length
  return bad === 0 ? '' : `；已填的 ${filled.length} 格有 ${bad} 格不像是这一栏`
}

/**
 * The column that bears the name. It is certain where the name is the column's own, stands under no other group than
 * the column's, and what is filled in fits; another name for it is only likely: 单位名称 is the employer here and the
 * union there.
 */
function exactly(form: Form, label: Label, grid: Grid): Exact {
  const { groups, name } = labelParts(label.label)
  const names = namesOf(form)
  const key = names.find(groups, name) ?? withGroup(form, groups, name)
  if (key === null) return null
  const column = form.columns[key]!
  const path = headerPath(column)
  const whole = foldedTitle(name) === foldedTitle(column.header.join(''))
  const doubts: string[] = []
  if (!whole && (!names.isOwnName(name) || headerKey(headerName(column)).bare !== headerKey(name).bare))
    doubts.push(`“${name}”在本系统是“${path}”的别名`)
  const added = addedInBrackets(name, headerName(column))
  if (added !== null) doubts.push(`括号里另写了“${added}”`)
  const [group] = groups
  const ownGroup = column.header.length === 2 ? column.header[0] : null
  if (group !== undefined && (ownGroup === null || !foldedTitle(group).includes(foldedTitle(ownGroup))))
    doubts.push(`它在“${group}”之下`)
  if (group === undefined && ownGroup !== null && !name.includes(ownGroup))
    doubts.push(`本系统指的是${ownGroup}的${headerName(column)}`)
  const bad = unfit(column, label)
  if (bad !== '') doubts.push(bad.slice(1))
  let unit: string | null = null
  if (column.kind === 'money' && label.unit === null) {
    unit = captionUnit(grid)
    doubts.push(unit === null ? '没有写金额单位，请在“金额单位”栏选' : `表上写的单位是${unit}`)
  }
  return {
    key,
    field: {
      ...blank(label),
      column: path,
      unit,
      certainty: doubts.length === 0 ? '确定' : '很可能',
      why: doubts.length === 0 ? '名称相同' : doubts.join('；'),
    },
  }
}

/** Whose name it is stands above: 第一发现人 over 姓名 is our 第一发现人; 奖励 over 金额 our 奖励金额. */
function withGroup(form: Form, [group]: readonly string[], name: string): string | null {
  if (group === undefined) return null
  const names = namesOf(form)
  return names.find([], `${group}${name}`) ?? (/^(姓名|名称|名字)$/.test(name) ? names.find([], group) : null)
}

/** The columns that the words of the other labels look like. */
function likelyOf(form: Form, labels: readonly Label[], taken: ReadonlySet<string>): Map<string, string> {
  const extra = labels.map(({ label, unit }, column) => ({ column, header: label, unit }))
  const columns = new Map([...taken].map((key) => [key, { column: 0, header: '', unit: null }] as const))
  const found = likelyColumns(form, { top: 0, bottom: 0, columns, extra, repeated: [] })
  const wanted = new Map<string, string[]>()
  for (const { key, header } of found) wanted.set(key, [...(wanted.get(key) ?? []), header])
  return new Map(
    [...wanted].flatMap(([key, headers]) => (headers.length === 1 ? [[headers[0]!, key] as const] : [])),
  )
}

/** Joins the names of two columns in one header: 姓名及职务, 领衔人/技能等级, 姓名（职务）. */
const JOINED = /^(.{2,10}?)(?:及其?|和|与|[/／、])(.{2,10})$|^(.{2,10}?)[（(](.{2,10})[）)]$/

function two(form: Form, label: Label, taken: ReadonlySet<string>): ProposedField | null {
  const match = JOINED.exec(labelParts(label.label).name)
  if (match === null) return null
  const keys = [match[1] ?? match[3]!, match[2] ?? match[4]!].map((word) => namesOf(form).find([], word))
  const [a, b] = keys
  if (!a || !b || a === b || taken.has(a) || taken.has(b)) return null
  return {
    ...blank(label),
    column: [a, b].map((key) => headerPath(form.columns[key]!)).join(AND),
    certainty: '很可能',
    why: '一栏里有两项内容，按斜线、括号或空格分开',
  }
}
