/** The clauses that a form left unjudged, on the reviewer's list: one item a record. */
import type { ChecklistItem, Judgement } from '../../rules/judgement.ts'
import type { Submission } from '../recognise/submission.ts'

function items({ programme, unit, file, sheets, foreign }: Submission): ChecklistItem[] {
  if (foreign === undefined || foreign.left.articles.length === 0) return []
  return sheets
    .filter(({ reading }) => reading.form === programme.application)
    .flatMap(({ reading }) =>
      reading.records.map((record) => ({
        rule: 'foreign/lacks',
        article: foreign.left.articles.join('、'),
        measure: programme.measure.short,
        programme: programme.id,
        unit,
        file,
        sheet: reading.sheet,
        row: record.number,
        address: null,
        looksAt: `报送的表样没有${foreign.lacks.join('、')}，请对照申报材料逐条核对`,
        facts: [],
        record,
      })),
    )
}

/** A judgement with what a form of theirs leaves to a person. */
export function withLeft(judgement: Judgement, submission: Submission): Judgement {
  const left = items(submission)
  return left.length === 0 ? judgement : { ...judgement, checklist: [...judgement.checklist, ...left] }
}
