/** An office that has settled a stranger's form. */
import { registry } from '../../../programmes/registry.ts'
import { type ProposedForm, proposals } from '../../../submissions/foreign/propose.ts'
import type { Office } from '../../../submissions/office/office.ts'
import { foreignSenders, formMapping, WHOLE_FORM } from '../../../templates/forms/form-mapping.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import type { Cells } from '../../support/rows.ts'
import { office, rowsOf, type Typed } from '../support/node.ts'

type MappingLine = Cells<typeof formMapping>

/** What 表样对照 holds after `map`, as it came or with a person's word on each column. */
export function mappingLines(
  forms: readonly ProposedForm[],
  says: (label: string) => Partial<MappingLine> = () => ({}),
): MappingLine[] {
  return forms.flatMap(({ sample, programme, form, fields }): MappingLine[] => [
    { sample, programme: programme.name, label: WHOLE_FORM, column: form.title, confirmed: '是' },
    ...fields.map(({ label, column, unit, certainty }) => ({
      sample,
      programme: programme.name,
      label,
      column,
      unit,
      certainty,
      ...says(label),
    })),
  ])
}

export interface Settling {
  readonly union?: string
  /** A person's word on a column; nothing unless given. */
  readonly says?: (label: string) => Partial<MappingLine>
  readonly senders?: readonly Cells<typeof foreignSenders>[]
  readonly besides?: readonly Typed[]
}

export function officeThatSettled(book: Book, settling: Settling = {}): Office {
  const { union = '济南市总工会', says, senders = [], besides = [] } = settling
  return office(union, [
    rowsOf(formMapping, mappingLines(proposals(registry, book, ''), says)),
    rowsOf(foreignSenders, senders),
    ...besides,
  ])
}

export const yes = () => ({ confirmed: '是' as const })
