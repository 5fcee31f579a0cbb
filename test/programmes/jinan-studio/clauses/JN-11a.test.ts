import { describe, expect, it } from 'vitest'
import { namingStepsClause } from '../../../../programmes/jinan-studio/clauses/JN-11a.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const named = {
  programme: '济南市创新工作室',
  namedYear: 2026,
  unit: '历下区总工会',
  number: 'A',
  studio: '张三创新工作室',
  leader: '张三',
  reviewedOn: '2026-06-30',
  reviewResult: '通过',
  meeting: '党组会',
  approvedOn: '2026-07-08',
  publicFrom: '2026-07-10',
  publicTo: '2026-07-16',
  issuedOn: '2026-07-24',
  namingDocument: '济工发〔2026〕31号',
}
const say = (row: object) =>
  [...briefs(namingStepsClause, [sheet(namingList, [{ ...named, ...row }])])].sort()

describe('rule JN-11a', () => {
  it.each<[string, object, string[]]>([
    ['all done', {}, []],
    ['approved by the other meeting', { meeting: '主席办公会' }, []],
    ['no public notice', { publicFrom: null, publicTo: null }, ['info publicFrom']],
    ['no meeting', { meeting: null }, ['error meeting']],
    ['no review', { reviewedOn: null }, ['error reviewedOn']],
    ['failed', { reviewResult: '不通过' }, ['error reviewResult']],
    ['approved on the day of the review', { approvedOn: '2026-06-30' }, []],
    ['approved before the review', { approvedOn: '2026-06-29' }, ['error approvedOn']],
    [
      'issued before the approval',
      { issuedOn: '2026-07-07', publicFrom: null, publicTo: null },
      ['error issuedOn', 'info publicFrom'],
    ],
    [
      'a notice, which this measure does not ask for, has no place in the order',
      { issuedOn: '2026-07-15' },
      [],
    ],
    [
      'only proposed',
      {
        reviewedOn: null,
        reviewResult: null,
        meeting: null,
        approvedOn: null,
        publicFrom: null,
        publicTo: null,
        issuedOn: null,
        namingDocument: null,
      },
      [],
    ],
    ['of the province', { programme: '山东省创新工作室', meeting: null }, []],
  ])('%s: %j', (_name, row, expected) => {
    expect(say(row)).toEqual(expected)
  })
})
