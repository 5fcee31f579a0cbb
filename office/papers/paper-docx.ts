/** A paper as a Word document on A4, ready to be dated and sealed. */
import { closing, documentOf, heading, paragraph, table, titleOf } from '../reply/letter-page.ts'
import type { Block, Paper } from './paper.ts'

function childrenOf(block: Block): ReturnType<typeof paragraph | typeof table>[] {
  if ('heading' in block) return [heading(block.heading)]
  if ('text' in block) return [paragraph(block.text)]
  if ('signed' in block)
    return [paragraph(block.signed.join('　'.repeat(6)), { indent: {}, spacing: { before: 240, line: 400 } })]
  const { columns, rows } = block.table
  return [
    table(
      columns.map(([header, millimetres], at) => [
        header,
        millimetres,
        (row: readonly string[]) => row[at] ?? '',
      ]),
      rows,
    ),
  ]
}

export const paperDocument = ({ title, to, blocks, from }: Paper): Promise<Uint8Array> =>
  documentOf(title, [
    titleOf(title),
    ...(to === null ? [] : [paragraph(`${to}：`, { indent: {} })]),
    ...blocks.flatMap(childrenOf),
    ...closing(from),
  ])
