/** 表样对照 as the program proposes it: for which of our forms each sheet of a stranger's workbook stands. */
import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import type { Certainty } from '../../templates/forms/form-mapping.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { type Book, type Grid, PROSE } from '../../templates/sheet/grid.ts'
import { foldText } from '../../templates/values/text.ts'
import { titleIn, titleOf } from './caption.ts'
import { formsFor } from './foreign-form.ts'
import { furtherTables, isDocument, keysIn, withoutEarlier } from './further-tables.ts'
import { type Labels, labelsAs } from './labels.ts'
import { namedOf, type ProposedField, proposedFields } from './proposed-fields.ts'

/** A sheet of a stranger's workbook, and for which of our forms it is taken. */
export interface ProposedSheet {
  readonly sample: string
  readonly programme: Programme
  /** `null` where it is taken for none. */
  readonly form: Form | null
  readonly certainty: Certainty
  readonly why: string
  readonly fields: readonly ProposedField[]
  /** The sheet itself, which a person may take for another form. */
  readonly grid: Grid
  /** Whether it is a table of a document. */
  readonly inDocument: boolean
}

export interface ProposedForm extends ProposedSheet {
  readonly form: Form
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

const knownIn = (form: Form, labels: Labels): number => keysIn(form, labels).size

function candidatesIn(grid: Grid, programme: Programme, inDocument: boolean): Candidate[] {
  return formsFor(programme).flatMap((form) =>
    labelsAs(grid, form, inDocument).flatMap((labels) => {
      const known = knownIn(form, labels)
      return known < ENOUGH ? [] : [{ grid, programme, form, labels, known }]
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
      .map((grid) => candidatesIn(grid, programme, isDocument(book)))
      .filter((each) => each.length > 0)
    const chosen = withFurther(chosenForms(programme, sheets), book)
    const most = Math.max(0, ...chosen.map(({ known, labels }) => known / Math.max(1, labels.labels.length)))
    return { programme, chosen, known: most, spoken: speaksFor(programme, book, file) }
  })
  const fitting = found.filter(({ chosen }) => chosen.length > 0)
  const best = [...fitting].sort((a, b) => b.spoken - a.spoken || b.known - a.known)
  const [first, second] = best
  if (first === undefined) return []
  const alone = second === undefined || first.spoken > second.spoken || first.known >= 2 * second.known
  const proposed: ProposedForm[] = []
  for (const candidate of first.chosen) {
    const form = proposedForm(candidate, book, alone)
    const earlier = proposed.filter((each) => each.form === form.form).flatMap(({ fields }) => fields)
    proposed.push({ ...form, fields: withoutEarlier(form.fields, earlier) })
  }
  return proposed
}

/** With the tables of a document that go on with the application. */
function withFurther(chosen: readonly Candidate[], book: Book): readonly Candidate[] {
  const [head] = chosen
  if (head === undefined) return chosen
  const { form, labels, grid } = head
  const further = furtherTables(book, form, { grid, labels }, new Set(chosen.map((each) => each.grid)))
  return [...chosen, ...further.map((each) => ({ ...head, ...each, known: knownIn(form, each.labels) }))]
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
  return {
    sample: sampleName(book, grid),
    programme,
    form,
    certainty: alone ? '很可能' : '不明',
    why: `${fields.length} 栏中认出 ${namedOf(fields)} 栏${alone ? '' : '；看不出是哪一项，请核对“申报项目”'}`,
    fields,
    grid,
    inDocument: isDocument(book),
  }
}
