/** From when a measure is in force, and which documents it repealed. */

import { noticeTerms } from '../../templates/forms/notice.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { Measure } from '../../templates/measure.ts'
import type { Row } from '../../templates/sheet/form.ts'
import { Day } from '../../templates/values/day.ts'
import { type RowFault, type Rule, workbookRule } from '../rule.ts'
import { onOrBefore } from '../truth.ts'
import { repealedIn } from '../words/document-number.ts'

/** The day on which a measure came into force. */
export function inForceSince(measure: Measure): Day {
  const [year, month, day] = measure.inForce.split('-').map(Number)
  return new Day(year!, month!, day!)
}

/**
 * What the head of a submission says of the measure: a year or day before it, a document that it repealed.
 * @param programme name of the programme that the measure governs
 */
export function infoFaults(
  infos: readonly Row<typeof submissionInfo>[],
  measure: Measure,
  programme: string,
): RowFault[] {
  const { short, inForce } = measure
  const since = inForceSince(measure)
  return infos.flatMap((row): RowFault[] => {
    const early = { row, mend: '请核对申报年度和报送日期；确属施行以前的，按当时的办法办理' }
    const says = (what: string): string => `${what}早于${short}施行之日 ${inForce}，不适用本办法`
    const faults: RowFault[] = citing(row, 'citedDocument', row.citedDocument, measure)
    if (row.programme !== programme) return faults
    if (row.year !== undefined && row.year < since.year)
      faults.push({ ...early, blames: 'year', says: says(`申报年度 ${row.year} `) })
    else if (onOrBefore(since, row.date) === false)
      faults.push({ ...early, blames: 'date', says: says(`报送日期 ${row.date} `) })
    return faults
  })
}

function citing(row: object, key: string, text: string | undefined, measure: Measure): RowFault[] {
  const repealed = repealedIn(text, measure)
  if (repealed === null) return []
  return [
    {
      row,
      blames: key,
      says: `引用的${repealed}已被${measure.short}废止`,
      mend: `请改引《${measure.title}》或当年通知；确需引用的，在“说明”栏写明理由`,
    },
  ]
}

/** Lines of a notice that rest on a document that the measure repealed. */
export const noticeFaults = (terms: readonly Row<typeof noticeTerms>[], measure: Measure): RowFault[] =>
  terms.flatMap((row) => citing(row, 'document', row.document, measure))

/**
 * The closing article of a measure on studios.
 * @param reading how an open text on that day is read
 */
export const inForce = (id: string, measure: Measure, programme: string, reading?: string): Rule =>
  workbookRule({
    id,
    severity: 'warning',
    forms: { info: submissionInfo, terms: noticeTerms },
    reads: { info: ['programme', 'year', 'date', 'citedDocument'], terms: ['document'] },
    checks: `${measure.short}自 ${measure.inForce} 起施行；不引用已废止的${measure.repeals.join('、')}`,
    ...(reading === undefined ? {} : { reading }),
    mend: '请核对年度、日期和引用的文号',
    holds: ({ info, terms }) => [...infoFaults(info, measure, programme), ...noticeFaults(terms, measure)],
  })
