/** Running the rules over what a run has read. */
import { rules } from '../../programmes/rules.ts'
import { parameterSet } from '../../programmes/year-parameters.ts'
import { judge, judgeSteps, type ParameterLookup } from '../../rules/judge.ts'
import type { Judgement, SourcedSheet } from '../../rules/judgement.ts'
import { finish, type Steps } from '../../templates/values/steps.ts'
import { type Office, officeParameters, parametersOf } from '../office/office.ts'
import type { Submission } from '../recognise/submission.ts'

/** Rules that need no other sender: every cell, record, sheet and workbook. */
export const judgeWorkbook = (sheets: readonly SourcedSheet[], parameters: ParameterLookup): Judgement =>
  judge({ sheets, rules, scopes: ['cell', 'record', 'sheet', 'workbook'], parameters })

/** {@link judgeWorkbook}, with pauses. */
export const judgeWorkbookSteps = (
  sheets: readonly SourcedSheet[],
  parameters: ParameterLookup,
): Steps<Judgement> =>
  judgeSteps({ sheets, rules, scopes: ['cell', 'record', 'sheet', 'workbook'], parameters })

/** Rules that need nothing but the sheet itself, with pauses. */
export const judgeSheetsSteps = (
  sheets: readonly SourcedSheet[],
  parameters: ParameterLookup,
): Steps<Judgement> => judgeSteps({ sheets, rules, scopes: ['cell', 'record', 'sheet'], parameters })

/** Rules that compare senders with each other and with the office's sheets. */
export const judgeMerge = (sheets: readonly SourcedSheet[], parameters: ParameterLookup): Judgement =>
  finish(judgeMergeSteps(sheets, parameters))

/** {@link judgeMerge}, with pauses. */
export const judgeMergeSteps = (
  sheets: readonly SourcedSheet[],
  parameters: ParameterLookup,
): Steps<Judgement> => judgeSteps({ sheets, rules, scopes: ['merge'], parameters })

/** The parameters that a submission is judged by when no office is there: those that travel with the file. */
export function carriedParameters(submission: Submission): ParameterLookup {
  return parametersOf((programme) =>
    parameterSet(
      programme,
      submission.year,
      programme === submission.programme ? (submission.carried?.lines ?? []) : [],
    ),
  )
}

/** The parameters of a year under the offices' notices, the deciding office first; the law's alone without any. */
export function yearParameters(offices: readonly (Office | undefined)[], year: number): ParameterLookup {
  return parametersOf((programme) => officeParameters(offices, programme, year))
}
