/** What the pane shows beside the list where an office's workbook is open: caps and funds, in plain values. */
import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import { showYuan } from '../../templates/values/money.ts'
import { type MergedNode, mergeNode } from '../merge/node.ts'
import type { Office } from '../office/office.ts'
import { reconcileFunds } from './funds.ts'
import { quotaOf } from './quota.ts'

/** How far a cap is used. */
export interface CapPanel {
  /** Name of the programme. */
  readonly programme: string
  /** The sheet of the naming list. */
  readonly sheet: string
  readonly limit: number
  /** On the list and bound by the cap. */
  readonly used: number
  /** Named beside the cap. */
  readonly outside: number
  /** What is named beside it, in full; `null` where everything counts. */
  readonly beside: string | null
  /** Rows that go over, in the order of the list. */
  readonly over: readonly { readonly row: number; readonly studio: string }[]
  /** `已用 8 / 10`. */
  readonly words: string
  /** What the cap rests on. */
  readonly basis: string
}

/** One step of one grant. Amounts in fen. */
export interface FundPanelLine {
  readonly studio: string
  readonly step: string
  readonly due: number
  readonly found: number
  readonly difference: number
  /** Sheet and row of the first entry; `null` where none was found. */
  readonly at: { readonly sheet: string; readonly row: number } | null
}

/** Grants due against the entries in the books of this workbook. Sums in fen. */
export interface FundPanel {
  readonly programme: string
  readonly due: number
  readonly found: number
  readonly difference: number
  /** Those that do not add up come first. */
  readonly lines: readonly FundPanelLine[]
  readonly words: string
}

/** The office's own lists as a merge that nothing was sent to. */
const alone = (registry: Registry, office: Office, programme: Programme): MergedNode =>
  mergeNode({
    registry,
    programme,
    level: office.level,
    place: office.union,
    year: office.year,
    submissions: [],
    office,
    naming: office,
    judged: new Map(),
    officeFindings: [],
  })

function capPanel(node: MergedNode): CapPanel[] {
  const { cap, names } = quotaOf(node)
  const [first] = names
  if (cap === null || first === undefined) return []
  const beside = cap.outside > 0 ? `；${cap.beside?.short ?? ''} ${cap.outside} 家不占名额` : ''
  return [
    {
      programme: node.programme.name,
      sheet: first.sheet,
      limit: cap.limit,
      used: cap.named,
      outside: cap.outside,
      beside: cap.beside?.name ?? null,
      over: names
        .filter(({ standing }) => standing === 'over')
        .map(({ rowNumber, row }) => ({ row: rowNumber, studio: row.studio ?? '' })),
      words: `已用 ${cap.named} / ${cap.limit}${cap.over > 0 ? `，超出 ${cap.over} 家` : ''}${beside}`,
      basis: node.parameters.basis(cap.parameter),
    },
  ]
}

function fundPanel(node: MergedNode): FundPanel[] {
  const funds = reconcileFunds(node)
  if (funds === null || funds.lines.length === 0) return []
  const lines = funds.lines.map(({ studio, step, due, found, difference, entries }): FundPanelLine => {
    const [first] = entries
    return {
      studio,
      step: step.name,
      due,
      found,
      difference,
      at: first === undefined ? null : { sheet: first.sheet, row: first.row },
    }
  })
  const off = lines.filter(({ difference }) => difference !== 0)
  const { due, found, difference } = funds
  return [
    {
      programme: node.programme.name,
      due,
      found,
      difference,
      lines: [...off, ...lines.filter((line) => line.difference === 0)],
      words: `应记 ${showYuan(due)} 元，已记 ${showYuan(found)} 元，${
        off.length === 0 ? '无差额' : `有差额 ${off.length} 笔（只看本工作簿的收支明细）`
      }`,
    },
  ]
}

const over = <T>(registry: Registry, office: Office, panel: (node: MergedNode) => T[]): T[] =>
  registry.programmes.flatMap((programme) => panel(alone(registry, office, programme)))

/** The caps that bind this office's naming list; none where it names nobody. */
export const capPanels = (registry: Registry, office: Office): CapPanel[] => over(registry, office, capPanel)

/**
 * Grants of the studios on this office's list against its own books. What lower unions book stands in their own
 * workbooks, and is missing here until they are merged.
 */
export const fundPanels = (registry: Registry, office: Office): FundPanel[] =>
  over(registry, office, fundPanel)
