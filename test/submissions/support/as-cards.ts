/** The applications of a workbook put on cards, each with what belongs to it. */
import type { Programme } from '../../../programmes/programme.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import type { RecordRead } from '../../../templates/read/reading.ts'
import { formsOnCard } from '../../../templates/sheet/card-plan.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import type { Book, Cell, Grid } from '../../../templates/sheet/grid.ts'
import { readBook } from '../../../workbook/codecs/node.ts'
import { composeWorkbook } from '../../../workbook/compose/compose.ts'

const valuesOf = ({ cells }: RecordRead) => ({
  values: Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, { raw: cell as Cell }])),
})

export const recordsOf = ({ sheets }: Submission, form: Form): readonly RecordRead[] =>
  sheets.filter(({ reading }) => reading.form === form).flatMap(({ reading }) => reading.records)

/** The kind of card that a record belongs on. */
export function kindOf({ application }: Programme, { row }: RecordRead): string {
  const { kinds } = application.card!
  const cells = row as Record<string, unknown>
  return (
    kinds.find(({ given }) => Object.entries(given).every(([key, value]) => cells[key] === value)) ??
    kinds.at(-1)!
  ).id
}

/** An application's card as a sheet. */
async function cardOf(submission: Submission, record: RecordRead, name: string): Promise<Grid> {
  const { programme } = submission
  const { application } = programme
  const number = (record.row as { number?: string }).number
  const rows = Object.fromEntries(
    formsOnCard(programme.application.card!).map((form) => [
      form.id,
      recordsOf(submission, form)
        .filter(({ row }) => (row as { number?: string }).number === number)
        .map(valuesOf),
    ]),
  )
  const bytes = await composeWorkbook(
    {
      id: 'card',
      fileName: 'card.xlsx',
      title: 'card',
      programme: programme.id,
      senderKind: null,
      sheets: [{ form: application, required: true, rows: 1, card: kindOf(programme, record) }],
      instructions: [],
    },
    { rows: { ...rows, [application.id]: [valuesOf(record)] }, withInstructions: false },
  )
  return { ...readBook(bytes).sheets[0]!, name }
}

/** The workbook with each of its applications, and what belongs to it, on a card. */
export async function asCards(book: Book, submission: Submission): Promise<Book> {
  const { programme } = submission
  const moved = new Set<Form>([programme.application, ...formsOnCard(programme.application.card!)])
  const names = new Set(
    submission.sheets.filter(({ reading }) => moved.has(reading.form)).map(({ reading }) => reading.sheet),
  )
  const cards: Grid[] = []
  for (const [index, record] of recordsOf(submission, programme.application).entries())
    cards.push(await cardOf(submission, record, `${programme.application.sheet} (${index + 1})`))
  return { ...book, sheets: [...cards, ...book.sheets.filter(({ name }) => !names.has(name))] }
}
