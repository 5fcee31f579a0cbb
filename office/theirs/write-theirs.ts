/** What an office hands on in its own forms, beside ours: the blanks that lie in its folder, filled. */
import { type ForeignForm, foreignForms } from '../../submissions/foreign/foreign-form.ts'
import { foreignFormOf } from '../../submissions/foreign/read-as.ts'
import type { Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Office } from '../../submissions/office/office.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { fileStem } from '../../templates/values/file-name.ts'
import { openWorkbook } from '../../workbook/read/open.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import { refusedOr } from '../intake/file-kinds.ts'
import type { GivenFile } from '../intake/given.ts'
import { placeName } from '../node-files.ts'
import { nodesAt } from '../nodes-at.ts'
import type { Outputs } from '../outputs.ts'
import { distinct, safe } from '../reply/write-replies.ts'
import { byRank, inTotals } from '../report/entry-words.ts'
import type { Run } from '../rollup.ts'
import { filledCard } from './filled-card.ts'
import { filledForm, type RecordValues, SENDER } from './filled-form.ts'

/** A blank that was not filled, and why. */
export interface Unfilled {
  readonly file: string
  readonly reason: string
}

/** The two ways in which a form goes out: for reading, with numbers hidden, and for handing on, complete. */
const WAYS = [
  { named: '汇总', hides: true, takes: (_: MergedNode, entry: Entry) => inTotals(entry) },
  {
    named: '上报',
    hides: false,
    takes: ({ selection }: MergedNode, entry: Entry) => selection.chosen.has(entry),
  },
] as const

const recordsOf = (node: MergedNode, { takes }: (typeof WAYS)[number]): RecordValues[] =>
  node.entries
    .filter((entry) => takes(node, entry))
    .sort(byRank(node))
    .map(({ record, origin }) => ({ ...record.row, [SENDER]: origin.unit }))

/**
 * Fills every blank of a form whose records are applications of a programme that the office merges.
 * @param blanks the workbooks that lie among the office's forms
 */
export async function writeTheirs(
  run: Run,
  office: Office,
  blanks: readonly GivenFile[],
  codec: Codec,
  outputs: Outputs,
): Promise<Unfilled[]> {
  const { forms } = foreignForms(run.registry, office)
  const unfilled: Unfilled[] = []
  if (forms.length === 0) return unfilled
  for (const file of blanks) {
    const bytes = await file.bytes()
    const book =
      'reason' in bytes
        ? bytes
        : await refusedOr(file.path, () => openWorkbook(bytes, { ...codec, name: file.path }))
    if ('reason' in bytes || 'reason' in book) {
      unfilled.push({ file: file.path, reason: 'reason' in book ? book.reason : '' })
      continue
    }
    const [found] = book.sheets.flatMap((grid) => foreignFormOf(grid, forms) ?? [])
    if (found === undefined) continue
    if (found.layout === 'card') {
      const { foreign } = found
      for (const node of nodesFor(run, office, foreign))
        unfilled.push(...(await writeCards({ bytes, book, file: file.path, foreign, codec }, node, outputs)))
      continue
    }
    for (const node of nodesFor(run, office, found.foreign))
      for (const way of WAYS) {
        const records = recordsOf(node, way)
        if (records.length === 0) continue
        const filled = await refusedOr(file.path, () =>
          filledForm(bytes, book, found.foreign, records, way.hides, codec),
        )
        if ('reason' in filled) unfilled.push({ file: file.path, reason: filled.reason })
        else await outputs.put(pathOf(node, file.path, way.named), filled)
      }
  }
  return unfilled
}

const nodesFor = (run: Run, office: Office, { programme, form }: ForeignForm): MergedNode[] =>
  form === programme.application ? nodesAt(run, office).filter((node) => node.programme === programme) : []

interface BlankCard {
  readonly bytes: Uint8Array
  readonly book: Book
  readonly file: string
  readonly foreign: ForeignForm
  readonly codec: Codec
}

/** One workbook for each application that is handed on: a card holds one. */
async function writeCards(
  { bytes, book, file, foreign, codec }: BlankCard,
  node: MergedNode,
  outputs: Outputs,
): Promise<Unfilled[]> {
  const records = recordsOf(node, WAYS[1])
  if (records.length === 0) return []
  const once = distinct()
  for (const record of records) {
    const filled = await refusedOr(file, () => filledCard(bytes, book, foreign, record, codec))
    if ('reason' in filled) return [{ file, reason: filled.reason }]
    const words = [record[SENDER], record[node.programme.nameKey]].filter(Boolean).join('-')
    await outputs.put(once(`${placeOf(node)}/${fileStem(file)}（上报）/${safe(words)}`, '.xlsx'), filled)
  }
  return []
}

const placeOf = ({ programme, place }: MergedNode): string => `${programme.name}/${placeName(place)}`

const pathOf = (node: MergedNode, file: string, named: string): string =>
  `${placeOf(node)}/${fileStem(file)}（${named}）.xlsx`
