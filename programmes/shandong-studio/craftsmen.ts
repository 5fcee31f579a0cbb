/** Studios of named craftsmen: which title each type asks, and who on the roster a leader is. */
import type { Row } from '../../templates/sheet/form.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { foldText } from '../../templates/values/text.ts'
import type { CRAFTSMAN_TITLES, StudioType } from '../../templates/values/vocabulary.ts'
import type { craftsmanRoster } from './forms/roster.ts'

export type CraftsmanTitle = (typeof CRAFTSMAN_TITLES)[number]
export type Craftsman = Row<typeof craftsmanRoster>

/** The title of the craftsman who must lead a studio of a type; `undefined` for the ordinary type. */
export function titleOf(type: StudioType | undefined): CraftsmanTitle | undefined {
  if (type === '齐鲁工匠创新工作室') return '齐鲁工匠'
  return type === '齐鲁大工匠创新工作室' ? '齐鲁大工匠' : undefined
}

/** The type that a studio's own name gives. */
export function typeInName(studio: string | undefined): StudioType | undefined {
  if (studio?.includes('齐鲁大工匠')) return '齐鲁大工匠创新工作室'
  return studio?.includes('齐鲁工匠') ? '齐鲁工匠创新工作室' : undefined
}

/** A leader, as an application or the list of those to be named gives it. */
export interface Leader {
  readonly name: string
  readonly identity: string | undefined
  readonly employer: string | undefined
}

/** How a leader stands to the roster. */
export type OnRoster =
  /** The same name and number, under the title asked. */
  | { readonly how: 'same'; readonly craftsman: Craftsman }
  /** The same name under the title asked; one side has no number. */
  | { readonly how: 'name'; readonly craftsman: Craftsman; readonly sameEmployer: boolean }
  /** The same person under the other title only. */
  | { readonly how: 'other-title'; readonly craftsman: Craftsman }
  /** A namesake whose number is another. */
  | { readonly how: 'other-number'; readonly craftsman: Craftsman }
  | { readonly how: 'absent' }

/** The craftsmen by name. Their numbers decide; where one is missing, the name alone is no proof. */
export class Roster {
  private readonly byName: ReadonlyMap<string, Craftsman[]>

  constructor(rows: readonly Craftsman[]) {
    this.byName = groupBy(
      rows.filter(({ name }) => name !== undefined),
      ({ name }) => foldText(name!),
    )
  }

  /** Every line that names the same craftsman under the same title: one may be named in several years. */
  linesOf({ name, title, identity }: Craftsman): readonly Craftsman[] {
    const namesakes = this.byName.get(foldText(name ?? '')) ?? []
    const number = foldText(identity ?? '')
    return namesakes.filter((c) => c.title === title && foldText(c.identity ?? '') === number)
  }

  find({ name, identity, employer }: Leader, title: CraftsmanTitle): OnRoster {
    const namesakes = this.byName.get(foldText(name)) ?? []
    const number = identity === undefined ? undefined : foldText(identity)
    const same = namesakes.filter((c) => c.identity !== undefined && foldText(c.identity) === number)
    const open = namesakes.filter((c) => c.identity === undefined || number === undefined)
    const titled = (rows: readonly Craftsman[]) => rows.find((c) => c.title === title)
    const certain = titled(same)
    if (certain) return { how: 'same', craftsman: certain }
    const unit = employer === undefined ? undefined : foldText(employer)
    const beside = open.filter((c) => c.title === title)
    const likely = beside.find((c) => c.employer !== undefined && foldText(c.employer) === unit) ?? beside[0]
    if (likely)
      return {
        how: 'name',
        craftsman: likely,
        sameEmployer: likely.employer !== undefined && foldText(likely.employer) === unit,
      }
    const elsewhere = same[0] ?? open[0]
    if (elsewhere) return { how: 'other-title', craftsman: elsewhere }
    const namesake = namesakes[0]
    return namesake ? { how: 'other-number', craftsman: namesake } : { how: 'absent' }
  }
}
