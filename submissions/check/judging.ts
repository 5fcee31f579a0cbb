/** Running the rules over what a run has read. */
import { parameterSet, type Registry } from '../../programmes/registry-of.ts'
import { judgeSteps, type ParameterLookup } from '../../rules/judge.ts'
import type { Judgement, SourcedSheet } from '../../rules/judgement.ts'
import { finish, type Steps } from '../../templates/values/steps.ts'
import { type Office, officeParameters, parametersOf } from '../office/office.ts'
import type { Submission } from '../recognise/submission.ts'
import { namingCopies } from './copied-cells.ts'

/** Rules that need no other sender: every cell, record, sheet and workbook. */
export const judgeWorkbook = (
  registry: Registry,
  sheets: readonly SourcedSheet[],
  parameters: ParameterLookup,
): Judgement => finish(judgeWorkbookSteps(registry, sheets, parameters))

/** {@link judgeWorkbook}, with pauses. */
export function* judgeWorkbookSteps(
  registry: Registry,
  sheets: readonly SourcedSheet[],
  parameters: ParameterLookup,
): Steps<Judgement> {
  const { rules } = registry
  const judgement = yield* judgeSteps({
    sheets,
    rules,
    scopes: ['cell', 'record', 'sheet', 'workbook'],
    parameters,
  })
  return { ...judgement, judged: yield* namingCopies(registry, sheets, judgement.judged) }
}

/** Rules that need nothing but the sheet itself, with pauses. */
export const judgeSheetsSteps = (
  { rules }: Registry,
  sheets: readonly SourcedSheet[],
  parameters: ParameterLookup,
): Steps<Judgement> => judgeSteps({ sheets, rules, scopes: ['cell', 'record', 'sheet'], parameters })

/** Rules that compare senders with each other and with the office's sheets. */
export const judgeMerge = (
  registry: Registry,
  sheets: readonly SourcedSheet[],
  parameters: ParameterLookup,
): Judgement => finish(judgeMergeSteps(registry, sheets, parameters))

/** {@link judgeMerge}, with pauses. */
export const judgeMergeSteps = (
  { rules }: Registry,
  sheets: readonly SourcedSheet[],
  parameters: ParameterLookup,
): Steps<Judgement> => judgeSteps({ sheets, rules, scopes: ['merge'], parameters })

/** The parameters that a submission is judged by when no office is there: those that travel with the file. */
export function carriedParameters(registry: Registry, submission: Submission): ParameterLookup {
  return parametersOf(registry, (programme) =>
    parameterSet(
      programme,
      submission.year,
      programme === submission.programme ? (submission.carried?.lines ?? []) : [],
    ),
  )
}

/** The parameters of a year under the offices' notices, the deciding office first; the law's alone without any. */
export function yearParameters(
  registry: Registry,
  offices: readonly (Office | undefined)[],
  year: number,
): ParameterLookup {
  return parametersOf(registry, (programme) => officeParameters(offices, programme, year))
}
