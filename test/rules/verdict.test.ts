import { describe, expect, it } from 'vitest'
import { VERDICTS, verdictOf } from '../../rules/verdict.ts'
import { type Finding, type FindingKind, finding, type Severity } from '../../templates/findings/finding.ts'

const found = (severity: Severity, answer: string | null = null, kind: FindingKind = 'violation'): Finding =>
  finding(
    {
      kind,
      rule: 'JN-06',
      article: null,
      severity,
      sheet: null,
      row: null,
      column: null,
      address: null,
      header: null,
      value: null,
      expected: null,
      message: '',
      mend: '',
      answer,
    },
    { file: 'a.xlsx', programme: null, unit: null },
  )

describe('the verdict of the worst unanswered finding', () => {
  it.each<[string, Finding[], string, string]>([
    ['nothing', [], '通过', 'accepted'],
    ['a hint', [found('info')], '通过', 'accepted'],
    ['a warning with a reason', [found('warning', '有批复')], '通过（有说明）', 'accepted'],
    ['a warning without', [found('warning')], '退回补充说明', 'sentBack'],
    ['one answered, one not', [found('warning', '有'), found('warning')], '退回补充说明', 'sentBack'],
    ['a review', [found('review')], '待审核', 'review'],
    ['unjudged', [found('info', null, 'unjudged')], '待审核', 'review'],
    ['a review outranks a warning', [found('review'), found('warning')], '待审核', 'review'],
    ['an error', [found('error')], '退回修改', 'sentBack'],
    ['an error is not answered by words', [found('error', '请谅解')], '退回修改', 'sentBack'],
  ])('%s', (_, findings, name, counted) => {
    expect(VERDICTS[verdictOf(findings)]).toEqual({ name, counted })
  })

  it('a failed rule leaves the record waiting, and sends nothing back', () => {
    expect(VERDICTS[verdictOf([found('warning')], true)]).toEqual({
      name: '待审核（程序问题）',
      counted: 'review',
    })
    expect(verdictOf([found('error')], true)).toBe('sent-back')
  })
})
