/** What is merged at one place. */
import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import type { Judged, Judgement } from '../../rules/judgement.ts'
import type { PlaceRank } from '../../templates/places/place.ts'
import type { Office } from '../office/office.ts'
import type { Submission } from '../recognise/submission.ts'

export interface NodeInput {
  /** Whose rules compare the senders. */
  readonly registry: Registry
  readonly programme: Programme
  readonly level: PlaceRank
  /** The union that merges here. */
  readonly place: string
  readonly year: number
  readonly submissions: readonly Submission[]
  /** The workbook of the office that merges here. */
  readonly office: Office | undefined
  /** The workbook of the office that names: the same one at the top level. */
  readonly naming: Office | undefined
  /** Findings of each submission by itself. */
  readonly judged: ReadonlyMap<Submission, Judgement>
  /** Findings of the office's own workbook that concern this programme. */
  readonly officeFindings: readonly Judged[]
}
