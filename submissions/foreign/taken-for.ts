/** Which of our forms a sheet of theirs is taken for, where a person says it and where the program found none. */
import type { Programme } from '../../programmes/programme.ts'
import { NO_COLUMN } from '../../templates/forms/form-mapping.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { type Book, PROSE } from '../../templates/sheet/grid.ts'
import { onceFor } from '../../templates/values/once-for.ts'
import { headerKey } from '../../templates/values/text.ts'
import { isDocument, keysIn } from './further-tables.ts'
import { type Label, type Labels, labelParts, labelsAs, unknownLabels } from './labels.ts'
import { type ProposedForm, type ProposedSheet, sampleName } from './propose.ts'
import { namedOf, type ProposedField, proposedFields } from './proposed-fields.ts'

const taken = onceFor((_: ProposedSheet) => new Map<Form, ProposedForm>())

/** A sheet taken for the form that a person names; its columns are proposed for that form. */
export function takenFor(sheet: ProposedSheet, programme: Programme, form: Form): ProposedForm {
  if (sheet.form === form && sheet.programme === programme) return { ...sheet, form }
  const known = taken(sheet)
  const made = known.get(form) ?? takenAnew(sheet, programme, form)
  known.set(form, made)
  return made
}

function takenAnew(sheet: ProposedSheet, programme: Programme, form: Form): ProposedForm {
  const { grid, inDocument } = sheet
  const best = labelsAs(grid, form, inDocument, 1)
    .map((labels) => ({ labels, known: keysIn(form, labels).size }))
    .sort((a, b) => b.known - a.known)[0]
  const labels = best?.labels ?? unknownLabels(grid)
  const fields = proposedFields(form, labels?.labels ?? [], grid)
  return { ...sheet, programme, form, certainty: '确定', why: whyChosen(fields), fields }
}

/** A person said what it is, so that is sure; of its columns it says nothing. */
export const whyChosen = (fields: readonly ProposedField[]): string =>
  `由人指定；${fields.length} 栏中认出 ${namedOf(fields)} 栏`

/**
 * The columns of a form that was mapped before, by their names alone: the file is not at hand.
 * @param labels as the form writes them
 */
export function fieldsByName(form: Form, labels: readonly string[]): ProposedField[] {
  const bare = labels.map(
    (label): Label => ({ label, unit: headerKey(labelParts(label).name).tail, values: [] }),
  )
  return proposedFields(form, bare, { name: '', hidden: false, rows: [], merges: [] })
}

/** Sheets with a table or boxes that are taken for no form: a person may know better. */
export function leftSheets(book: Book, proposed: readonly ProposedForm[]): ProposedSheet[] {
  const [first] = proposed
  if (first === undefined) return []
  const inDocument = isDocument(book)
  return book.sheets.flatMap((grid): ProposedSheet[] => {
    if (grid.name === PROSE || grid.hidden || proposed.some((each) => each.grid === grid)) return []
    const labels: Labels | null =
      labelsAs(grid, first.programme.application, inDocument, 1)[0] ?? unknownLabels(grid)
    if (labels === null) return []
    return [
      {
        sample: sampleName(book, grid),
        programme: first.programme,
        form: null,
        certainty: '不明',
        why: `没有认出是哪张表，不读；要读的，把“${NO_COLUMN}”改为本系统的表名`,
        fields: [],
        grid,
        inDocument,
      },
    ]
  })
}
