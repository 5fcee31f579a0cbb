/** 表样对照 as the program proposes it: what each column of a stranger's form probably is, how sure that is, and why. */
import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import { type Certainty, NO_COLUMN } from '../../templates/forms/form-mapping.ts'
import { numbersRows } from '../../templates/read/headers.ts'
import { likelyColumns } from '../../templates/read/likely-columns.ts'
import { namesOf } from '../../templates/read/names.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { type Form, headerName, headerPath } from '../../templates/sheet/form.ts'
import { type Book, type Cell, type Grid, PROSE } from '../../templates/sheet/grid.ts'
import { ticked } from '../../templates/values/boxes.ts'
import { foldedTitle, foldText, headerKey } from '../../templates/values/text.ts'
import { captionUnit, titleIn, titleOf } from './caption.ts'
import { AND, formsFor } from './foreign-form.ts'
import { cardLabels, type Label, type Labels, tableLabels } from './labels.ts'

/** What one of their columns is proposed to be. */
export interface ProposedField {
  readonly label: string
  /** By the header of our column; `不对应` for what only numbers rows; `null` where nothing can be proposed. */
  readonly column: string | null
  readonly unit: string | null
  readonly certainty: Certainty
  readonly why: string
}

export interface ProposedForm {
  readonly sample: string
  readonly programme: Programme
  readonly form: Form
  readonly certainty: Certainty
  readonly why: string
  readonly fields: readonly ProposedField[]
}

/** What the columns of a form, found in a sheet, would be. */
interface Candidate {
  readonly grid: Grid
  readonly programme: Programme
  readonly form: Form
  readonly labels: Labels
  readonly known: number
}

/** Fewer known columns than this say nothing of what a form is. */
const ENOUGH = 3

/** Without title, group and unit: the word alone. */
const parts = (label: string): { groups: readonly string[]; name: string } => {
  const [group, name] = label.split('·')
  return name === undefined ? { groups: [], name: label } : { groups: [group!], name }
}

const knownIn = (form: Form, { labels }: Labels): number =>
  new Set(
    labels.flatMap(({ label }) => {
      const { groups, name } = parts(label)
      return namesOf(form).find(groups, name) ?? []
    }),
  ).size

function candidatesIn(grid: Grid, programme: Programme): Candidate[] {
  return formsFor(programme).flatMap((form) =>
    [tableLabels(grid, form), form.layout === 'table' ? null : cardLabels(grid, form)].flatMap((labels) => {
      const known = labels === null ? 0 : knownIn(form, labels)
      return labels === null || known < ENOUGH ? [] : [{ grid, programme, form, labels, known }]
    }),
  )
}

/** How much of a stranger's workbook speaks for a programme: words of its name in titles count most. */
function speaksFor(programme: Programme, book: Book, file: string): number {
  const words = foldText([file, ...book.sheets.map((grid) => `${grid.name}${titleOf(grid)}`)].join('\n'))
  const { name, spellings, place } = programme
  if ([name, ...spellings].some((each) => words.includes(foldText(each)))) return 2
  return words.includes(foldText(place.name)) ? 1 : 0
}

/**
 * What a workbook of another layout is proposed to be: for each of its sheets the form that it stands for, and its
 * columns one by one. Empty where nothing in it is known.
 * @param file its name, which may say which programme it is about
 */
export function proposals(registry: Registry, book: Book, file: string): ProposedForm[] {
  const found = registry.programmes.map((programme) => {
    const sheets = book.sheets
      .filter(({ name }) => name !== PROSE)
      .map((grid) => candidatesIn(grid, programme))
      .filter((each) => each.length > 0)
    const chosen = chosenForms(programme, sheets)
    const most = Math.max(0, ...chosen.map(({ known, labels }) => known / Math.max(1, labels.labels.length)))
    return { programme, chosen, known: most, spoken: speaksFor(programme, book, file) }
  })
  const fitting = found.filter(({ chosen }) => chosen.length > 0)
  const best = [...fitting].sort((a, b) => b.spoken - a.spoken || b.known - a.known)
  const [first, second] = best
  if (first === undefined) return []
  const alone = second === undefined || first.spoken > second.spoken || first.known >= 2 * second.known
  return first.chosen.map((candidate) => proposedForm(candidate, book, alone))
}

/** One form for each sheet. The records of a programme are its applications: one of the sheets stands for those. */
function chosenForms(programme: Programme, sheets: readonly (readonly Candidate[])[]): Candidate[] {
  const { application } = programme
  const asApplication = sheets
    .flatMap((each) => each.filter(({ form }) => form === application))
    .sort((a, b) => b.known - a.known)
  const [head] = asApplication
  if (head === undefined) return []
  const others = sheets.flatMap((each): Candidate[] => {
    const own = each.filter(({ grid, form }) => grid !== head.grid && form !== application)
    const [best] = [...own].sort((a, b) => b.known - a.known)
    return best === undefined ? [] : [best]
  })
  return [head, ...others]
}

const FILE_DRESS = /^附(件|表)?[\d一二三四五六七八九十]*[、.:：\s]*|20\d\d年?度?/g

/** What a form is called, the same from year to year: its title, without annex number and year. */
export function sampleName(book: Book, grid: Grid): string {
  const title = titleIn(book, grid).replace(FILE_DRESS, '').trim()
  if (title === '') return grid.name
  const first = book.sheets.find((each) => titleIn(book, each) === titleIn(book, grid) && each.name !== PROSE)
  return first === grid ? title : `${title}（${grid.name}）`
}

function proposedForm(
  { grid, programme, form, labels }: Candidate,
  book: Book,
  alone: boolean,
): ProposedForm {
  const fields = proposedFields(form, labels.labels, grid)
  const known = fields.filter(({ column }) => column !== null && column !== NO_COLUMN).length
  return {
    sample: sampleName(book, grid),
    programme,
    form,
    certainty: alone ? '很可能' : '不明',
    why: `${fields.length} 栏中认出 ${known} 栏${alone ? '' : '；看不出是哪一项，请核对“申报项目”'}`,
    fields,
  }
}

function proposedFields(form: Form, labels: readonly Label[], grid: Grid): ProposedField[] {
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

const blank = ({ label }: Label): ProposedField => ({
  label,
  column: null,
  unit: null,
  certainty: '不明',
  why: '本系统没有叫这个名字的栏目',
})

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
  const { groups, name } = parts(label.label)
  const names = namesOf(form)
  const key = names.find(groups, name) ?? withGroup(form, groups, name)
  if (key === null) return null
  const column = form.columns[key]!
  const path = headerPath(column)
  const whole = foldedTitle(name) === foldedTitle(column.header.join(''))
  const doubts: string[] = []
  if (!whole && (!names.isOwnName(name) || headerKey(headerName(column)).bare !== headerKey(name).bare))
    doubts.push(`“${name}”在本系统是“${path}”的别名`)
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
      label: label.label,
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
  const match = JOINED.exec(parts(label.label).name)
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
